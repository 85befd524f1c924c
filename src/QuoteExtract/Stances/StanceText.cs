using QuoteExtract.Learning;

namespace QuoteExtract.Stances;

/// <summary>
/// What the reader reads of a quotation and a target: <c>[CLS] the target's name [SEP] content, cue and source in text order [SEP]</c>, as
/// word pieces with their roles. Where content, cue and source do not name the target, the rest of their sentences is read too, or else the
/// sentence that does. What is too long loses the words that stand farthest from the target and the cue. One function serves training and
/// prediction.
/// </summary>
/// <param name="Pieces">The word pieces.</param>
/// <param name="Roles">What each is.</param>
/// <param name="Origins">The token of the article that each is of; −1 for none.</param>
internal sealed record StanceText(int[] Pieces, PieceRole[] Roles, int[] Origins)
{
    /// <summary>How many pieces a text has at most.</summary>
    public const int Longest = MostPieces + MostOfTarget + 3;

    private const int MostPieces = 96, MostOfTarget = 12, MostOfSource = 12, OtherSentence = 15, SourceDistance = 5;

    /// <summary>Makes the text.</summary>
    /// <param name="words">The words around the quotation.</param>
    /// <param name="target">The target's name.</param>
    /// <param name="pieces">The pieces that the model knows.</param>
    /// <param name="hidesTarget">Whether the target's name is hidden in the words, so that a stance is learnt from what is said.</param>
    public static StanceText Of(StanceWords words, string target, WordPieces pieces, bool hidesTarget = false)
    {
        var (found, of) = (new List<int> { pieces.Start }, new List<int> { -1 });
        pieces.Cut(target.Split(' '), found, of);
        if (found.Count > MostOfTarget + 1) found.RemoveRange(MostOfTarget + 1, found.Count - MostOfTarget - 1);
        found.Add(pieces.Separator);
        var roles = new List<PieceRole> { default };
        while (roles.Count < found.Count) roles.Add(new PieceRole(PieceRole.Question));
        var origins = Enumerable.Repeat(-1, found.Count).ToList();
        var cuts = Cut(words, pieces, hidesTarget);
        foreach (int i in Chosen(words, cuts))
        {
            found.AddRange(cuts[i]);
            roles.AddRange(Enumerable.Repeat(words.Roles[i], cuts[i].Count));
            origins.AddRange(Enumerable.Repeat(words.Origins[i], cuts[i].Count));
        }
        found.Add(pieces.Separator);
        roles.Add(default);
        origins.Add(-1);
        return new StanceText([.. found], [.. roles], [.. origins]);
    }

    // The pieces of each word; a name that is hidden is one marker.
    private static List<int>[] Cut(StanceWords words, WordPieces pieces, bool hidesTarget)
    {
        string[] joined = JoinNegations(words);
        var (cuts, of) = (new List<int>[joined.Length], new List<int>());
        for (int i = 0; i < joined.Length; i++)
        {
            cuts[i] = [];
            of.Clear();
            bool isHidden = hidesTarget && words.Roles[i].Mention == StanceWords.Name;
            if (!isHidden) pieces.Cut([joined[i]], cuts[i], of);
            else if (i == 0 || words.Roles[i - 1].Mention != StanceWords.Name) cuts[i].Add(pieces.Marker(0));
        }
        return cuts;
    }

    // "do" and "n't" are one word to the pieces.
    private static string[] JoinNegations(StanceWords words)
    {
        string[] joined = [.. words.Words];
        for (int i = 0; i + 1 < joined.Length; i++)
            if (joined[i + 1] is "n't" or "n’t" && !words.Roles[i].IsMention) (joined[i], joined[i + 1]) = (joined[i] + "n't", "");
        return joined;
    }

    // The words that are read, in text order: those kept, and where they are too many, the nearest of them.
    private static IEnumerable<int> Chosen(StanceWords words, List<int>[] cuts)
    {
        var kept = Kept(words);
        if (kept.Sum(i => cuts[i].Count) <= MostPieces) return kept;
        int[] distances = Distances(words, kept);
        var chosen = new SortedSet<int>();
        int used = 0;
        foreach (int n in Enumerable.Range(0, kept.Count).OrderBy(n => distances[n]).ThenBy(n => n))
        {
            if ((used += cuts[kept[n]].Count) > MostPieces) break;
            chosen.Add(kept[n]);
        }
        return chosen;
    }

    // Content, cue and the last words of the source; and what names the target, where they do not: the rest of their sentences, or else the
    // sentence before or after.
    private static List<int> Kept(StanceWords words)
    {
        var more = Further(words);
        var kept = new List<int>();
        int ofSource = 0;
        for (int i = words.Words.Length - 1; i >= 0; i--)
        {
            byte part = words.Roles[i].Part;
            if (part == StanceWords.Source && ++ofSource > MostOfSource) continue;
            if (part != StanceWords.Other || more.Contains(words.Sentences[i])) kept.Add(i);
        }
        kept.Reverse();
        return kept;
    }

    // The sentences that are read whole: none where content, cue or source name the target.
    private static HashSet<int> Further(StanceWords words)
    {
        int[] all = [.. Enumerable.Range(0, words.Words.Length)];
        int[] mentions = [.. all.Where(i => words.Roles[i].IsMention)];
        if (mentions.Any(i => words.Roles[i].Part != StanceWords.Other)) return [];
        var own = all.Where(i => words.Roles[i].Part != StanceWords.Other).Select(i => words.Sentences[i]).ToHashSet();
        if (mentions.Any(i => own.Contains(words.Sentences[i]))) return own;
        int more = int.MinValue;
        foreach (int i in mentions)
            if (words.Sentences[i] < 0 || more == int.MinValue) more = words.Sentences[i];
        return [more];
    }

    // How far each word is from a mention in the content, or else from a mention and where the content begins; the cue is always near.
    private static int[] Distances(StanceWords words, List<int> kept)
    {
        var anchors = kept.Where(i => words.Roles[i].IsMention && words.Roles[i].IsContent).ToList();
        if (anchors.Count == 0)
        {
            anchors.AddRange(kept.Where(i => words.Roles[i].IsMention).TakeLast(1));
            anchors.AddRange(kept.Where(i => words.Roles[i].IsContent).Take(1));
        }
        var sentences = anchors.Select(i => words.Sentences[i]).ToHashSet();
        return [.. kept.Select(DistanceOf)];

        int DistanceOf(int word)
        {
            byte part = words.Roles[word].Part;
            if (part == StanceWords.Cue) return 0;
            int distance = anchors.Count == 0 ? word : anchors.Min(anchor => Math.Abs(anchor - word));
            if (part == StanceWords.Source) return Math.Min(distance, SourceDistance);
            if (!sentences.Contains(words.Sentences[word])) distance += OtherSentence;
            return part == StanceWords.Other ? distance + OtherSentence : distance;
        }
    }
}
