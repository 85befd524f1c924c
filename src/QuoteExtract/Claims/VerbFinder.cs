using QuoteExtract.Lexicons;
using QuoteExtract.Linguistics;

namespace QuoteExtract.Claims;

/// <summary>Tells finite verbs: by their tags where a tagger ran, else by their forms.</summary>
internal sealed class VerbFinder(AnnotatedArticle article)
{
    private const int LongestSubject = 9;

    private static readonly Lexicon Verbs = Lexicon.Load("en/finite-verbs");
    private static readonly Lexicon ClauseWords = Lexicon.Load("en/clause-words");

    /// <summary>Whether a finite verb stands among some tokens.</summary>
    public bool Holds(int start, int end) => FirstFinite(start, end) >= 0;

    /// <summary>The first finite verb among some tokens; −1 when there is none.</summary>
    public int FirstFinite(int start, int end)
    {
        for (int i = start; i < end; i++)
            if (IsFiniteAt(i)) return i;
        return -1;
    }

    /// <summary>Whether a word is a finite verb, or its auxiliary.</summary>
    public bool IsFiniteAt(int token)
    {
        if (article.Tokens[token].Tag is { } tag) return tag is "VBD" or "VBZ" or "VBP" or "MD";
        if (article.Tokens[token].PartOfSpeech is var part and not PartOfSpeech.Unknown) return part is PartOfSpeech.Verb or PartOfSpeech.Aux;
        var word = article.Word(token);
        return Verbs.Contains(word) || (word.Length > 4 && word.EndsWith("ed", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Whether a subject stands among some tokens.</summary>
    public bool HasSubject(int start, int end)
    {
        for (int i = start; i < end; i++)
            if (article.Tokens[i].Relation is "nsubj" or "nsubj:pass" or "expl") return true;
        return false;
    }

    /// <summary>Whether a subject and its verb follow: a pronoun, article or name, and soon a finite verb with no comma before it.</summary>
    public bool OpensClause(int start, int end)
    {
        if (start >= end || IsFiniteAt(start) || !OpensSubject(start)) return false;
        for (int i = start + 1; i < Math.Min(end, start + LongestSubject); i++)
        {
            if (article.Word(i) is "," or ";") return false;
            if (IsFiniteAt(i)) return true;
        }
        return false;
    }

    private bool OpensSubject(int token) =>
        char.IsUpper(article.Word(token)[0]) || article.Tokens[token].PartOfSpeech is PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Pron or PartOfSpeech.Det or PartOfSpeech.Adj or PartOfSpeech.Num
        || (ClauseWords.TryGet(article.Word(token), out string[] columns) && columns[0] == "subject");
}
