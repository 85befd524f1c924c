using QuoteExtract.Linguistics;
using QuoteExtract.Tests.Cases;

namespace QuoteExtract.Tests;

/// <summary>A text with quotations put in by hand, to test the stages after the detector without it.</summary>
internal sealed class QuotedText(string text)
{
    private readonly GoldenCase _case = new("", text, text, []);
    private readonly List<Quotation> _quotations = [];

    public AnnotatedArticle Article { get; } = QuoteExtractor.Create().Annotate(new Article(text));

    public IReadOnlyList<Quotation> Quotations => _quotations;

    /// <summary>Adds a quotation; the words of its parts stand in the text, <c>he#2</c> is the second <c>he</c>.</summary>
    public QuotedText With(string content, string? source = null, string? cue = null, int? parent = null)
    {
        var span = _case.Find(content);
        bool opens = content[0] is '“' or '"', closes = content.Split('#')[0][^1] is '”' or '"';
        _quotations.Add(new Quotation
        {
            Id = _quotations.Count,
            Type = opens && closes ? QuotationType.Direct : QuotationType.Indirect,
            Text = span.Cut(text),
            Content = [span],
            Source = source is null ? null : _case.Find(source),
            Cue = cue is null ? null : _case.Find(cue),
            ParentId = parent,
            Confidence = 1,
            DecidedBy = "test",
        });
        return this;
    }
}
