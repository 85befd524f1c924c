using QuoteExtract.Lexicons;
using QuoteExtract.Linguistics;

namespace QuoteExtract.Stances;

/// <summary>
/// Finds where a quotation speaks of a target: by its name or an alias, by the surname of a proper name (<c>Roe</c> for
/// <c>Jane Roe</c>), and by the noun alone (<c>the treaty</c> for <c>peace treaty</c>) when the full words stand nearby.
/// </summary>
internal static class TargetFinder
{
    /// <summary>How many characters before a quotation can hold the full words of a target that it names by its noun.</summary>
    private const int Nearby = 4000;

    private static readonly Lexicon Articles = Lexicon.Load("en/definite-words");

    public static IReadOnlyList<TokenRange> Find(AnnotatedArticle article, Quotation quotation, StanceTarget target)
    {
        var found = new List<TokenRange>();
        bool? isNear = null;
        foreach (string name in target.Aliases.Prepend(target.Name))
        {
            string[] words = name.Split([' ', '-', '\t', '\n'], StringSplitOptions.RemoveEmptyEntries);
            if (words.Length == 0) continue;
            foreach (var span in quotation.Content)
                for (int i = article.TokenAt(span.Start); i < article.Tokens.Length && article.Tokens[i].Span.Start < span.End; i++)
                    if (Match(article, i, words) is var end and >= 0) found.Add(new TokenRange(i, end));
                    else if (words.Length > 1 && IsHead(article, i, words[^1]) && (isNear ??= IsNear(article, quotation, target))) found.Add(new TokenRange(i, i + 1));
        }
        return [.. found.Distinct().OrderBy(range => range.Start)];
    }

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

    // "the treaty", "this important treaty"; of a proper name the last word alone.
    private static bool IsHead(AnnotatedArticle article, int token, string noun)
    {
        if (!Same(article.Word(token), noun, true)) return false;
        if (char.IsUpper(noun[0])) return char.IsUpper(article.Word(token)[0]);
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

    private static bool IsNear(AnnotatedArticle article, Quotation quotation, StanceTarget target)
    {
        int end = quotation.Content[^1].End, start = Math.Max(0, quotation.Content[0].Start - Nearby);
        var text = article.Text.AsSpan(start, Math.Min(end, quotation.Content[0].Start + Nearby) - start);
        foreach (string name in target.Aliases.Prepend(target.Name))
            if (text.Contains(name, StringComparison.OrdinalIgnoreCase)) return true;
        return char.IsUpper(target.Name[0]);
    }
}
