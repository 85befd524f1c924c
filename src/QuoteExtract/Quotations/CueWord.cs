using System.Globalization;

namespace QuoteExtract.Quotations;

/// <summary>What cue-verbs.tsv knows of one word form.</summary>
/// <param name="Frames">How likely the word is a cue before each kind of continuation, from 0 to 1, and whether a
/// preposition that continues it belongs to the cue ("called for").</param>
/// <param name="Inverts">Whether it stands before its source: said Ms Lee.</param>
/// <param name="TakesRecipient">Whether its object is who is spoken to: told reporters.</param>
internal sealed record CueWord(IReadOnlyDictionary<string, (double Probability, bool InCue)> Frames, bool Inverts, bool TakesRecipient)
{
    public double Best { get; } = Frames.Count == 0 ? 0 : Frames.Values.Max(frame => frame.Probability);

    public (double Probability, bool InCue) this[string frame] => Frames.TryGetValue(frame, out var found) ? found : default;

    public static CueWord Parse(string[] columns, bool takesRecipient)
    {
        var frames = columns[0].Split(' ').Select(frame =>
        {
            int colon = frame.LastIndexOf(':');
            bool inCue = frame[0] == '+';
            return KeyValuePair.Create(frame[(inCue ? 1 : 0)..colon],
                (double.Parse(frame.AsSpan(colon + 1), CultureInfo.InvariantCulture) / 100, inCue));
        });
        return new CueWord(frames.ToDictionary(), columns.Length > 1 && columns[1] == "inverts", takesRecipient);
    }
}
