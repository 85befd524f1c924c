using QuoteExtract.Lexicons;
using QuoteExtract.Linguistics;

namespace QuoteExtract.Claims;

/// <summary>Tells finite verbs: by their tags where a tagger ran, else by their forms.</summary>
internal sealed class VerbFinder(AnnotatedArticle article)
{
    private const int LongestSubject = 8;

    private static readonly Lexicon Verbs = Lexicon.Load("en/finite-verbs");
    private static readonly Lexicon ClauseWords = Lexicon.Load("en/clause-words");

    /// <summary>Whether a finite verb stands among some tokens.</summary>
    public bool Holds(int start, int end)
    {
        for (int i = start; i < end; i++)
            if (IsFinite(i)) return true;
        return false;
    }

    /// <summary>Whether a subject and its verb follow: a pronoun, article or name, and soon a finite verb with no comma before it.</summary>
    public bool OpensClause(int start, int end)
    {
        if (start >= end || IsFinite(start) || !OpensSubject(start)) return false;
        for (int i = start + 1; i < Math.Min(end, start + LongestSubject); i++)
        {
            if (article.Word(i) is "," or ";") return false;
            if (IsFinite(i)) return true;
        }
        return false;
    }

    private bool OpensSubject(int token) =>
        char.IsUpper(article.Word(token)[0]) || article.Tokens[token].PartOfSpeech is PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Pron or PartOfSpeech.Det
        || (ClauseWords.TryGet(article.Word(token), out string[] columns) && columns[0] == "subject");

    private bool IsFinite(int token)
    {
        if (article.Tokens[token].Tag is { } tag) return tag is "VBD" or "VBZ" or "VBP" or "MD";
        if (article.Tokens[token].PartOfSpeech is var part and not PartOfSpeech.Unknown) return part is PartOfSpeech.Verb or PartOfSpeech.Aux;
        var word = article.Word(token);
        return Verbs.Contains(word) || (word.Length > 4 && word.EndsWith("ed", StringComparison.OrdinalIgnoreCase));
    }
}
