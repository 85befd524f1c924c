namespace QuoteExtract.Speakers;

/// <summary>Finds the word that counts in a source: <c>the <u>spokesman</u> for X</c>, <c>Minister <u>Jane Roe</u>, who …</c></summary>
internal sealed class SourceReader(ArticleWords words, IReadOnlyList<NameMention> names)
{
    private readonly int[] _nameAt = Index(words, names);

    /// <summary>The name that starts or goes on at a token; −1 when there is none.</summary>
    public int NameAt(int token) => _nameAt[token];

    private (int Start, int End)? Bounds(TextSpan source)
    {
        int start = words.Article.TokenAt(source.Start), end = words.Article.TokenAt(Math.Max(source.Start, source.End - 1)) + 1;
        end = Math.Min(end, words.Count);
        while (start < end && !char.IsLetterOrDigit(words[start][0])) start++;
        while (end > start && (words.IsPossessiveMark(end - 1) || !char.IsLetterOrDigit(words[end - 1][^1]) && words[end - 1].Length == 1)) end--;
        return start < end ? (start, end) : null;
    }

    private SourcePhrase Read(int start, int end) =>
        IsPronoun(start, end) ? new SourcePhrase(MentionType.Pronoun, start, start + 1) : ReadPhrase(start, end);

    /// <summary>
    /// The phrases of a source, one for each who speaks: <c>Roe</c> and <c>other farmers</c> of "Roe, a farmer from Iowa, and other
    /// farmers". Empty when it holds no word.
    /// </summary>
    public IReadOnlyList<SourcePhrase> ReadAll(TextSpan source)
    {
        if (Bounds(source) is not var (start, end)) return [];
        int and = LastAnd(start, end, out int stop);
        if (and < 0 || !IsSpeakerToo(start, and, stop)) return [Read(start, end)];
        var phrases = new List<SourcePhrase>();
        for (int item = start; item < and;)
        {
            int comma = NextComma(item, and);
            if (comma > item && (item == start || IsWholeName(item, comma))) phrases.Add(Read(item, comma));
            item = comma + 1;
        }
        phrases.Add(Read(and + 1, stop));
        return phrases;
    }

    // The last "and" of the phrase outside names and brackets, before any relative clause; stop is where that begins.
    private int LastAnd(int start, int end, out int stop)
    {
        int and = -1, depth = 0;
        for (stop = start; stop < end; stop++)
        {
            if (words[stop] is "(") depth++;
            else if (words[stop] is ")") depth--;
            else if (depth > 0) continue;
            else if (stop > start && IsRelative(stop)) break;
            else if (_nameAt[stop] < 0 && (words.Is(stop, "and") || words.Is(stop, "&")) && stop > start && stop + 1 < end) and = stop;
        }
        while (stop > and + 2 && words[stop - 1] is ",") stop--;
        return and;
    }

    // "… and Doe", "… and other farmers", "… and his aides" speak beside the first; "the mayor and head of the council" is one.
    private bool IsSpeakerToo(int start, int and, int end)
    {
        int last = and - 1;
        while (last > start && words[last] is ",") last--;
        if (_nameAt[last] is var before && before >= 0 && IsInsidePhrase(start, names[before].TitleStart)) return false;
        int first = and + 1;
        if (SpeakerLexicons.Pronouns.TryGet(words[first], out string[] columns)) return columns.Length > 1 && (columns[1] == "possessive" || end == first + 1);
        if (words.Is(first, "other") || words.Is(first, "others")) return true;
        while (first < end - 1 && words.IsKind(first, "determiner")) first++;
        if (NameStartingAt(first) >= 0) return true;
        return Read(first, end) is { Form: MentionType.Nominal, Noun: var noun } && noun >= 0 && words.Noun(noun) is { } kind && (kind.IsPlural || kind.Type == EntityType.Group);
    }

    // "a lawyer for Roe and Doe": the name is not what the phrase is about.
    private bool IsInsidePhrase(int start, int name)
    {
        for (int i = start; i < name; i++)
            if (_nameAt[i] < 0 && (words.IsKind(i, "preposition") || words.Is(i, "of"))) return true;
        return false;
    }

    private int NameStartingAt(int token)
    {
        for (int i = token; i < words.Count && i < token + 8; i++)
        {
            if (_nameAt[i] is var name and >= 0) return names[name].TitleStart <= token ? name : -1;
            if (!words.IsTitle(i) && !words.IsCapitalised(i)) return -1;
        }
        return -1;
    }

    private int NextComma(int start, int end)
    {
        int depth = 0;
        for (int i = start; i < end; i++)
        {
            if (words[i] is "(") depth++;
            else if (words[i] is ")") depth--;
            else if (words[i] is "," && depth <= 0) return i;
        }
        return end;
    }

    private bool IsWholeName(int start, int end)
    {
        if (NameStartingAt(start) is not (var name and >= 0)) return false;
        return names[name].End >= end || words[names[name].End] is "(";
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
