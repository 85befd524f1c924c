namespace QuoteExtract.Training.Evaluation;

/// <summary>
/// Counts how often the right speaker is named, as a share of the attributions with a known speaker: all in all, by the form of
/// the source and by the type of the speaker; and how often role and affiliation are right given the right speaker.
/// </summary>
internal sealed class SpeakerScorer
{
    private const int Bins = 10;

    private readonly Dictionary<string, (int Count, double Confidence, int Right)[]> _bins = [];

    public Scorecard Scores { get; } = new();

    /// <summary>
    /// The expected calibration error under a heading (Naeini and others 2015): how far the speakers' confidences are from how often
    /// they are right, in ten bins, from 0 to 1.
    /// </summary>
    public double CalibrationError(string heading)
    {
        if (!_bins.TryGetValue(heading, out var bins)) return 0;
        return bins.Sum(bin => Math.Abs(bin.Confidence - bin.Right)) / Math.Max(1, bins.Sum(bin => bin.Count));
    }

    /// <summary>Adds the answers of one article under a heading: <c>gold</c>, <c>found</c>, <c>all</c>.</summary>
    public void Add(string heading, IReadOnlyList<SpeakerAnswer> answers)
    {
        foreach (var answer in answers)
        {
            var counts = MatchCounts.Share(answer.IsRight ? 1 : 0, 1);
            Scores.Add($"{heading}/speaker", counts);
            Scores.Add($"{heading}/source {answer.Form}", counts);
            Scores.Add($"{heading}/type {answer.Gold.Type}", counts);
            Scores.Add($"{heading}/answered", MatchCounts.Share(answer.Speakers.Count > 0 ? 1 : 0, 1));
            if (answer.Quotation?.SpeakerConfidence is { } confidence) AddConfidence(heading, confidence, answer.IsRight);
            AddOffice(heading, answer);
            AddJoint(heading, answer);
        }
        AddClusters(heading, answers);
    }

    private void AddConfidence(string heading, double confidence, bool isRight)
    {
        if (!_bins.TryGetValue(heading, out var bins)) _bins.Add(heading, bins = new (int, double, int)[Bins]);
        ref var bin = ref bins[Math.Min(Bins - 1, (int)(confidence * Bins))];
        bin = (bin.Count + 1, bin.Confidence + confidence, bin.Right + (isRight ? 1 : 0));
    }

    // Found are those with the right speaker, so that precision says how often a field is right given the right person.
    private void AddOffice(string heading, SpeakerAnswer answer)
    {
        var speaker = answer.IsRight ? answer.Speakers[0] : null;
        if (answer.Gold.Role is { } role)
        {
            Add("role", SharesWord(speaker?.Role, role));
            Add("role, noun", speaker?.Role is { } said && HeadNoun(said) == HeadNoun(role));
        }
        if (answer.Gold.Affiliation is { } affiliation) Add("affiliation", SharesWord(speaker?.Affiliation, affiliation));

        void Add(string row, bool isRight) => Scores.Add($"{heading}/{row}", new MatchCounts(1, speaker is null ? 0 : 1, isRight ? 1 : 0));
    }

    // "Roe & Doe": each of them is to be named, and nobody else.
    private void AddJoint(string heading, SpeakerAnswer answer)
    {
        string[] gold = answer.Gold.Name!.Split(" & ");
        if (gold.Length < 2) return;
        int right = gold.Count(name => answer.Speakers.Any(speaker => SpeakerName.IsSame(speaker.Name, name)));
        Scores.Add($"{heading}/joint", new MatchCounts(gold.Length, Math.Max(right, answer.Speakers.Count), right));
    }

    // B³ (Bagga and Baldwin 1998) over the quotations of an article, in thousandths: of the quotations given to the speaker of a
    // quotation, the part that is its real speaker's, and the other way round. A quotation without an answer stands alone.
    private void AddClusters(string heading, IReadOnlyList<SpeakerAnswer> answers)
    {
        double precision = 0, recall = 0;
        foreach (var one in answers)
        {
            var given = answers.Where(other => ReferenceEquals(one, other) || (one.Speakers.Count > 0 && other.Speakers.Count > 0 && one.Speakers[0].Id == other.Speakers[0].Id)).ToList();
            var real = answers.Where(other => other.Gold.Name == one.Gold.Name).ToList();
            double shared = given.Count(other => other.Gold.Name == one.Gold.Name);
            precision += shared / given.Count;
            recall += shared / real.Count;
        }
        Scores.Add($"{heading}/b3 precision", MatchCounts.Share((int)Math.Round(1000 * precision), 1000 * answers.Count));
        Scores.Add($"{heading}/b3 recall", MatchCounts.Share((int)Math.Round(1000 * recall), 1000 * answers.Count));
    }

    // Short descriptions of one office seldom agree in every word: one word in common will do.
    private static bool SharesWord(string? one, string other) => one is not null && Words(one).Overlaps(Words(other));

    private static HashSet<string> Words(string text) =>
        [.. text.ToLowerInvariant().Split([' ', '-', ','], StringSplitOptions.RemoveEmptyEntries).Where(word => word.Length > 2 && word != "the")];

    // "director of communications" → director.
    private static string HeadNoun(string role)
    {
        string[] words = role.ToLowerInvariant().Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries);
        int end = Array.FindIndex(words, word => word is "of" or "for" or "at" or "in" or "to" or "and" or "with");
        return words.Length == 0 ? "" : words[(end > 0 ? end : words.Length) - 1].TrimEnd(',');
    }
}
