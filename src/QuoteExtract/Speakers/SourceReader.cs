namespace QuoteExtract.Speakers;

/// <summary>Finds the word that counts in a source: <c>the <u>spokesman</u> for X</c>, <c>Minister <u>Jane Roe</u>, who …</c></summary>
internal sealed class SourceReader(ArticleWords words, IReadOnlyList<NameMention> names)
{
    private readonly int[] _nameAt = Index(words, names);

    /// <summary>The name that starts or goes on at a token; −1 when there is none.</summary>
    public int NameAt(int token) => _nameAt[token];

    /// <summary>Reads a source; null when it holds no word.</summary>
    public SourcePhrase? Read(TextSpan source)
    {
        int start = words.Article.TokenAt(source.Start), end = words.Article.TokenAt(Math.Max(source.Start, source.End - 1)) + 1;
        end = Math.Min(end, words.Count);
        while (start < end && !char.IsLetterOrDigit(words[start][0])) start++;
        while (end > start && (words.IsPossessiveMark(end - 1) || !char.IsLetterOrDigit(words[end - 1][^1]) && words[end - 1].Length == 1)) end--;
        if (start >= end) return null;
        return IsPronoun(start, end) ? new SourcePhrase(MentionType.Pronoun, start, start + 1) : ReadPhrase(start, end);
    }

    // "he", "she herself", "they all", "his".
    private bool IsPronoun(int start, int end) =>
        SpeakerLexicons.Pronouns.TryGet(words[start], out _)
        && (end == start + 1 || words.Is(start + 1, ",") || (end == start + 2 && (SpeakerLexicons.Pronouns.Contains(words[start + 1]) || words.IsKind(start + 1, "determiner"))));

    // Walks the phrase up to the first comma, bracket, relative pronoun or preposition; what comes last there is its head.
    private SourcePhrase ReadPhrase(int start, int end)
    {
        int first = start, noun = -1, i = start;
        while (first < end - 1 && (words.IsKind(first, "determiner") || SpeakerLexicons.Pronouns.Contains(words[first]))) first++;
        bool afterOf = false, endsInName = false, joined = false;
        var found = new List<int>();
        for (i = first; i < end;)
        {
            if (_nameAt[i] is var name and >= 0)
            {
                bool describes = afterOf && names[name].TitleStart > first;
                if (!describes)
                {
                    if (!joined) found.Clear();
                    found.Add(name);
                    endsInName = true;
                }
                i = Math.Max(i + 1, names[name].End);
                continue;
            }
            if (Stops(i)) break;
            if (words.Is(i, "of")) afterOf = true;
            else if (words.Is(i, "and") || words.Is(i, "&")) joined = true;
            else if (words.IsPossessiveMark(i)) endsInName = false;
            else if (!afterOf && words.IsWord(i))
            {
                if (words.Noun(i) is not null || noun < 0) noun = i;
                endsInName = false;
            }
            i++;
        }
        if (found.Count > 0 && endsInName) return new SourcePhrase(MentionType.Name, first, i) { Names = found };
        int last = DescriptionEnd(Math.Max(i, first + 1), end);
        if (NameAfterComma(last, end) is var apposed and >= 0 && noun >= 0 && words.Noun(noun) is { Type: EntityType.Person, IsPlural: false })
            return new SourcePhrase(MentionType.Name, first, i) { Names = [apposed] };
        return new SourcePhrase(MentionType.Nominal, start, last) { Noun = noun };
    }

    private bool Stops(int token) =>
        words[token] is "," or "(" or ")" or ":" or ";" or "—" or "–" or "--" or "\"" or "“" or "”" or "''" or "``"
        || words.IsKind(token, "preposition") || IsRelative(token);

    private bool IsRelative(int token) =>
        SpeakerLexicons.Pronouns.TryGet(words[token], out string[] columns) && columns[0].StartsWith("relative", StringComparison.Ordinal);

    // "Ohio's secretary of state, | Jon Doe": the name takes the description's place.
    private int NameAfterComma(int comma, int end)
    {
        if (comma + 1 >= end || !words.Is(comma, ",")) return -1;
        int at = comma + 1;
        while (at < end && (_nameAt[at] < 0 ? words.IsCapitalised(at) || words.IsTitle(at) : names[_nameAt[at]].Type == EntityType.Location)) at++;
        return at < end ? _nameAt[at] : -1;
    }

    // A description keeps its prepositions ("people in other cities") and loses relative clauses and appositives.
    private int DescriptionEnd(int at, int end)
    {
        while (at < end && words[at] is not ("," or "(" or "—" or "–" or "--" or ":" or ";") && !IsRelative(at)) at++;
        return at;
    }

    private static int[] Index(ArticleWords words, IReadOnlyList<NameMention> names)
    {
        int[] at = new int[words.Count];
        Array.Fill(at, -1);
        for (int n = 0; n < names.Count; n++)
            for (int i = names[n].Start; i < names[n].End; i++) at[i] = n;
        return at;
    }
}
