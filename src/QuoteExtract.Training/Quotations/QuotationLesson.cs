using QuoteExtract.Linguistics;
using QuoteExtract.Quotations;
using QuoteExtract.Text;
using QuoteExtract.Training.Corpora;

namespace QuoteExtract.Training.Quotations;

/// <summary>An article to learn quotations from: what the library's own first stages make of its raw text, and the gold label of each token.</summary>
/// <param name="Context">What features look at.</param>
/// <param name="Allowed">For each token the labels that may be right, as bits.</param>
internal sealed record QuotationLesson(QuotationContext Context, byte[] Allowed)
{
    private const byte AnyLabel = (1 << QuotationLabels.Count) - 1;

    private static readonly ArticleStructurer Structurer = new();

    /// <summary>Reads an article.</summary>
    /// <param name="annotator">What tags it.</param>
    /// <param name="gold">The article.</param>
    /// <param name="readsSyntax">Whether features look at tags, lemmas and trees.</param>
    public static QuotationLesson Of(ILinguisticAnnotator annotator, GoldArticle gold, bool readsSyntax)
    {
        var article = new Article(gold.Text) { Title = gold.Title };
        var annotated = annotator.Annotate(article, Structurer.Structure(article));
        var text = new RuleText(annotated);
        return new QuotationLesson(new QuotationContext(text, RuleQuotationDetector.Detect(text), WordTable.Default, readsSyntax), Label(annotated, gold));
    }

    /// <summary>The labels of a sequence; one that begins inside a span begins the rest of it.</summary>
    public byte[] Of(int start, int end)
    {
        byte[] allowed = Allowed[start..end];
        if (allowed.Length > 0) allowed[0] = Begin(allowed[0]);
        return allowed;
    }

    /// <summary>The gold label of each token; of two attributions that claim a token the first has it. Masked words may be anything.</summary>
    private static byte[] Label(AnnotatedArticle article, GoldArticle gold)
    {
        byte[] allowed = new byte[article.Tokens.Length];
        Array.Fill(allowed, Bit(QuotationLabel.Outside));
        foreach (var attribution in gold.Attributions)
        {
            Mark(attribution.Source, SpanRole.Source);
            Mark(attribution.Cue, SpanRole.Cue);
            Mark(attribution.Content, SpanRole.Content);
        }
        foreach (var span in gold.Masked)
            foreach (int i in Tokens(span))
                if (allowed[i] == Bit(QuotationLabel.Outside)) allowed[i] = AnyLabel;
        return allowed;

        void Mark(IReadOnlyList<TextSpan> spans, SpanRole role)
        {
            foreach (var span in spans)
            {
                bool begins = true;
                foreach (int i in Tokens(span))
                {
                    if (allowed[i] != Bit(QuotationLabel.Outside))
                    {
                        begins = true;
                        continue;
                    }
                    allowed[i] = Bit(QuotationLabels.Of(role, begins));
                    begins = false;
                }
            }
        }

        IEnumerable<int> Tokens(TextSpan span)
        {
            for (int i = article.TokenAt(span.Start); i < allowed.Length && article.Tokens[i].Span.Start < span.End; i++) yield return i;
        }
    }

    private static byte Begin(byte allowed)
    {
        for (var role = SpanRole.Source; role <= SpanRole.Content; role++)
            if (allowed == Bit(QuotationLabels.Of(role, begins: false))) return Bit(QuotationLabels.Of(role, begins: true));
        return allowed;
    }

    private static byte Bit(QuotationLabel label) => (byte)(1 << (int)label);
}
