using QuoteExtract.Lexicons;
using QuoteExtract.Linguistics;

namespace QuoteExtract.Stances;

/// <summary>
/// Finds where a quotation speaks of a target: by its name or an alias, by the surname of a proper name (<c>Roe</c> for <c>Jane Roe</c>),
/// by the noun alone or one like it (<c>the treaty</c>, <c>this document</c>) when the full words stand nearby, by a pronoun. Where the content
/// does not, the sentences around it may: <c>“Never,” he said of the treaty</c>.
/// </summary>
internal static class TargetFinder
{
    /// <summary>How many characters before a quotation can hold the full words of a target that it names by its noun.</summary>
    private const int Nearby = 4000;

    /// <summary>How many tokens before and after a quotation belong to it.</summary>
    private const int Around = 120;

    private static readonly Lexicon Articles = Lexicon.Load("en/definite-words");
    private static readonly Lexicon GivenNames = Lexicon.Load("en/given-names");
    private static readonly Lexicon Pronouns = Lexicon.Load("en/pronouns");

    public static List<TargetMention> Find(AnnotatedArticle article, Quotation quotation, StanceTarget target)
    {
        var words = TargetWords.Of(target);
        var found = new List<TargetMention>();
        bool? isNear = null;
        foreach (var span in quotation.Content)
            Search(article, words, article.TokenAt(span.Start), span.End, MentionPlace.Content, () => isNear ??= IsNear(article, quotation, words), found);
        bool isSelf = quotation.Speaker is { } speaker && words.IsNamed(speaker.Name);
        if (isSelf) AddPronouns(article, quotation, found, token => IsSelf(article, quotation, token), MentionForm.Self);
        if (found.Count > 0 && !words.IsPerson) return found;

        int named = found.Count;
        if (named == 0) SearchAround(article, quotation, words, found);
        if (words.IsPerson && !isSelf)
            AddPronouns(article, quotation, found, token => PersonPronouns.Means(article, quotation, token, words), MentionForm.Pronoun);
        else if (!words.IsPerson && named == 0 && found.Exists(mention => mention.Place is MentionPlace.Sentence or MentionPlace.Before))
            AddPronouns(article, quotation, found, token => article.Word(token) is "it" or "It", MentionForm.Pronoun);
        return found;
    }

    private static void Search(AnnotatedArticle article, TargetWords words, int start, int end, MentionPlace place, Func<bool> isNear, List<TargetMention> found)
    {
        for (int i = start; i < article.Tokens.Length && article.Tokens[i].Span.Start < end; i++)
        {
            int matched = -1;
            foreach (string[] name in words.Names) matched = Math.Max(matched, Match(article, i, name));
            if (matched > i)
            {
                if (!IsAnotherPerson(article, i, words)) found.Add(new TargetMention(i, matched, MentionForm.Name, place));
                i = matched - 1;
            }
            else if (words.IsProper ? IsSurname(article, i, words) : IsNoun(article, i, words) && isNear())
            {
                found.Add(new TargetMention(i, i + 1, words.IsProper ? MentionForm.Name : MentionForm.Noun, place));
            }
        }
    }

    // The rest of the quotation's sentences, then the sentence before and the one after.
    private static void SearchAround(AnnotatedArticle article, Quotation quotation, TargetWords words, List<TargetMention> found)
    {
        int opens = article.TokenAt(quotation.Content[0].Start), closes = Math.Max(0, article.TokenAt(quotation.Content[^1].End - 1));
        int first = article.SentenceAt(opens), last = article.SentenceAt(closes);
        for (int s = Math.Max(0, first - 1); s <= Math.Min(article.Sentences.Length - 1, last + 1); s++)
        {
            var sentence = article.Sentences[s];
            int from = Math.Max(sentence.Start, opens - Around), to = Math.Min(sentence.End, closes + Around);
            if (from >= to) continue;
            var place = s < first ? MentionPlace.Before : s > last ? MentionPlace.After : MentionPlace.Sentence;
            if (place != MentionPlace.Sentence || s == first || s == last)
                Search(article, words, from, article.Tokens[to - 1].Span.End, place, static () => false, found);
        }
    }

    private static void AddPronouns(AnnotatedArticle article, Quotation quotation, List<TargetMention> found, Predicate<int> means, MentionForm form)
    {
        foreach (var span in quotation.Content)
            for (int i = article.TokenAt(span.Start); i < article.Tokens.Length && article.Tokens[i].Span.Start < span.End; i++)
                if (Pronouns.Contains(article.Word(i)) && means(i)) found.Add(new TargetMention(i, i + 1, form, MentionPlace.Content));
    }

    // "I" between marks, "he" and "she" outside of them are the speaker.
    private static bool IsSelf(AnnotatedArticle article, Quotation quotation, int token) => Pronouns.TryGet(article.Word(token), out string[] columns)
        && (quotation.Type == QuotationType.Indirect ? columns[0] is "m" or "f" : columns[0] is "first");

    // The end of the words that begin at a token, the last one in the singular or plural; -1 when they do not.
    private static int Match(AnnotatedArticle article, int token, string[] words)
    {
        for (int i = 0; i < words.Length; i++, token++)
        {
            if (i > 0 && token < article.Tokens.Length && article.Word(token) is "-") token++;
            if (token >= article.Tokens.Length || !Same(article.Word(token), words[i], i == words.Length - 1)) return -1;
        }
        return token;
    }

    private static bool IsSurname(AnnotatedArticle article, int token, TargetWords words)
    {
        foreach (string[] name in words.Names)
            if (name.Length > 1 && char.IsUpper(article.Word(token)[0]) && char.IsUpper(name[^1][0]) && Same(article.Word(token), name[^1], true))
                return !IsAnotherPerson(article, token, words);
        return false;
    }

    // "John Roe" is not Jane Roe.
    private static bool IsAnotherPerson(AnnotatedArticle article, int token, TargetWords words)
    {
        if (!words.IsPerson || token == 0 || !char.IsUpper(article.Word(token - 1)[0]) || !GivenNames.Contains(article.Word(token - 1))) return false;
        foreach (string[] name in words.Names)
            if (article.Word(token - 1).Equals(name[0], StringComparison.OrdinalIgnoreCase)) return false;
        return true;
    }

    // "the treaty", "this important treaty".
    private static bool IsNoun(AnnotatedArticle article, int token, TargetWords words)
    {
        var word = article.Word(token);
        bool isLike = false;
        foreach (string noun in words.Nouns)
            if (Same(word, noun, true)) isLike = true;
        if (!isLike) return false;
        for (int i = token - 1; i >= Math.Max(0, token - 2); i--)
            if (Articles.Contains(article.Word(i))) return true;
        return false;
    }

    private static bool Same(ReadOnlySpan<char> word, string wanted, bool canBePlural)
    {
        if (word.Equals(wanted, StringComparison.OrdinalIgnoreCase)) return true;
        if (!canBePlural) return false;
        return Plural(word, wanted, "s", 0) || (wanted.EndsWith('y') && Plural(word, wanted, "ies", 1));

        static bool Plural(ReadOnlySpan<char> word, string wanted, string ending, int cut) =>
            word.Length == wanted.Length - cut + ending.Length && word.StartsWith(wanted.AsSpan(0, wanted.Length - cut), StringComparison.OrdinalIgnoreCase)
            && word.EndsWith(ending, StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsNear(AnnotatedArticle article, Quotation quotation, TargetWords words)
    {
        int end = quotation.Content[^1].End, start = Math.Max(0, quotation.Content[0].Start - Nearby);
        int stop = Math.Min(article.Text.Length, Math.Min(end, quotation.Content[0].Start + Nearby) + 400);
        var text = article.Text.AsSpan(start, stop - start);
        foreach (string name in words.Texts)
            if (text.Contains(name, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }
}
