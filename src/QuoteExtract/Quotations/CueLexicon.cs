using QuoteExtract.Lexicons;

namespace QuoteExtract.Quotations;

/// <summary>The word forms that ascribe words to a source, by what follows them (Lexicons/en/cue-verbs.tsv).</summary>
internal sealed class CueLexicon
{
    private readonly Dictionary<string, CueWord> _words = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, CueWord>.AlternateLookup<ReadOnlySpan<char>> _bySpan;

    private CueLexicon() => _bySpan = _words.GetAlternateLookup<ReadOnlySpan<char>>();

    public static CueLexicon English { get; } = Load("en");

    public CueWord? Find(ReadOnlySpan<char> form) => _bySpan.TryGetValue(form, out var word) ? word : null;

    private static CueLexicon Load(string language)
    {
        var lexicon = new CueLexicon();
        var recipients = Lexicon.Load($"{language}/recipient-verbs");
        var verbs = Lexicon.Load($"{language}/cue-verbs");
        foreach (string form in verbs.Keys)
        {
            verbs.TryGet(form, out string[] columns);
            lexicon._words.Add(form, CueWord.Parse(columns, recipients.Contains(form)));
        }
        return lexicon;
    }
}
