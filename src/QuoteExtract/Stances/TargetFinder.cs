using QuoteExtract.Lexicons;
using QuoteExtract.Linguistics;

namespace QuoteExtract.Stances;

/// <summary>
/// Finds where a quotation speaks of a target: by its name or an alias, by the surname of a proper name (<c>Roe</c> for <c>Jane Roe</c>),
/// by the noun alone or one like it (<c>the treaty</c>, <c>this document</c>) when the full words stand nearby, by a pronoun. Where the
/// content does not, the sentences around it may: <c>“Never,” he said of the treaty</c>.
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
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Copulas =
        new HashSet<string>(
            ["is", "was", "'s", "’s", "will", "would", "has", "must", "should", "can", "could", "may"],
            StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The mentions, those by name and noun first; empty where the target is not mentioned.</summary>
    public static List<TargetMention> Find(AnnotatedArticle article, Quotation quotation, StanceTarget target)
    {
        var words = TargetWords.Of(target);
        var found = new List<TargetMention>();
        bool? isNear = null;
        foreach (var span in quotation.Content)
            Search(article, words, article.TokenAt(span.Start), span.End, MentionPlace.Content, IsNearOnce, found);
        bool isSelf = quotation.Speaker is { } speaker && words.IsNamed(speaker.Name);
        if (isSelf) AddPronouns(article, quotation, found, token => IsSelf(article, quotation, token), MentionForm.Self);
        if (found.Count > 0 && !words.IsPerson) return found;

        int named = found.Count;
        if (named == 0) SearchAround(article, quotation, words, IsNearOnce, found);
        if (words.IsPerson && !isSelf)
            AddPronouns(article, quotation, found, token => PersonPronouns.Means(article, quotation, token, words), MentionForm.Pronoun);
        else if (!words.IsPerson && named == 0 && found.Exists(mention => mention.Place is MentionPlace.Sentence or MentionPlace.Before))
            AddPronouns(article, quotation, found, token => IsThing(article, token), MentionForm.Pronoun);
        return found;

        bool IsNearOnce() => isNear ??= IsNear(article, quotation, words);
    }

    private static void Search(
        AnnotatedArticle article, TargetWords words, int start, int end, MentionPlace place, Func<bool> isNear, List<TargetMention> found)
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
            else if (words.IsProper && IsSurname(article, i, words))
            {
                found.Add(new TargetMention(i, i + 1, MentionForm.Name, place));
            }
            else if (IsNoun(article, i, words) && isNear())
            {
                found.Add(new TargetMention(i, i + 1, MentionForm.Noun, place));
            }
        }
    }

    // The rest of the quotation's sentences, then the sentence before and the one after.
    private static void SearchAround(
        AnnotatedArticle article, Quotation quotation, TargetWords words, Func<bool> isNear, List<TargetMention> found)
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
                Search(article, words, from, article.Tokens[to - 1].Span.End, place, isNear, found);
        }
    }

    private static void AddPronouns(
        AnnotatedArticle article, Quotation quotation, List<TargetMention> found, Predicate<int> means, MentionForm form)
    {
        foreach (var span in quotation.Content)
            for (int i = article.TokenAt(span.Start); i < article.Tokens.Length && article.Tokens[i].Span.Start < span.End; i++)
                if (means(i)) found.Add(new TargetMention(i, i + 1, form, MentionPlace.Content));
    }

    // "It is a trap", "this is robbery", not "this village".
    private static bool IsThing(AnnotatedArticle article, int token)
    {
        if (article.Word(token) is "it" or "It") return true;
        if (article.Word(token) is not ("this" or "This" or "that" or "That")) return false;
        return token + 1 < article.Tokens.Length && Copulas.Contains(article.Word(token + 1));
    }

    // "I" between marks, "he" and "she" outside of them are the speaker.
    private static bool IsSelf(AnnotatedArticle article, Quotation quotation, int token) =>
        Pronouns.TryGet(article.Word(token), out string[] columns)
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

    // "Roe" for Jane Roe.
    private static bool IsSurname(AnnotatedArticle article, int token, TargetWords words)
    {
        var word = article.Word(token);
        if (!char.IsUpper(word[0])) return false;
        foreach (string[] name in words.Names)
            if (name.Length > 1 && char.IsUpper(name[^1][0]) && Same(word, name[^1], true)) return !IsAnotherPerson(article, token, words);
        return false;
    }

    // "John Roe" is not Jane Roe.
    private static bool IsAnotherPerson(AnnotatedArticle article, int token, TargetWords words)
    {
        if (!words.IsPerson || token == 0) return false;
        var before = article.Word(token - 1);
        if (!char.IsUpper(before[0]) || !GivenNames.Contains(before)) return false;
        foreach (string[] name in words.Names)
            if (before.Equals(name[0], StringComparison.OrdinalIgnoreCase)) return false;
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
            word.Length == wanted.Length - cut + ending.Length
            && word.StartsWith(wanted.AsSpan(0, wanted.Length - cut), StringComparison.OrdinalIgnoreCase)
            && word.EndsWith(ending, StringComparison.OrdinalIgnoreCase);
    }

    // Whether the name or an alias stands in the text around the quotation.
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
