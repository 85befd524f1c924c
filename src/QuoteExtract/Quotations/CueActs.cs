using QuoteExtract.Lexicons;
using QuoteExtract.Linguistics;

namespace QuoteExtract.Quotations;

/// <summary>What kind of act a cue tells, by the words of Lexicons/en/cue-acts.tsv.</summary>
internal sealed class CueActs
{
    private readonly Dictionary<string, QuotationAct> _acts = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, QuotationAct>.AlternateLookup<ReadOnlySpan<char>> _bySpan;

    private CueActs() => _bySpan = _acts.GetAlternateLookup<ReadOnlySpan<char>>();

    public static CueActs English { get; } = Load("en");

    /// <summary>The act of a quotation. The first word of the cue that the list has decides: "[wants] to say", "has [said]"; where it
    /// has none, words between marks were spoken, and so were those behind a name and a colon.</summary>
    public QuotationAct Of(AnnotatedArticle article, TextSpan? cue, QuotationType type)
    {
        if (cue is { } span)
        {
            for (int i = article.TokenAt(span.Start); i < article.Tokens.Length && article.Tokens[i].Span.Start < span.End; i++)
                if (_bySpan.TryGetValue(article.Word(i), out var act)) return act;
            if (article.Text[span.End - 1] == ':') return QuotationAct.Speech;
        }
        return type == QuotationType.Indirect ? QuotationAct.Other : QuotationAct.Speech;
    }

    private static CueActs Load(string language)
    {
        var found = new CueActs();
        var lexicon = Lexicon.Load($"{language}/cue-acts");
        foreach (string word in lexicon.Keys)
        {
            lexicon.TryGet(word, out string[] columns);
            var act = Enum.Parse<QuotationAct>(columns[0], ignoreCase: true);
            found._acts.Add(word, act);
            foreach (string form in columns.Length > 1 ? columns[1].Split(' ') : []) found._acts.Add(form, act);
        }
        return found;
    }
}
