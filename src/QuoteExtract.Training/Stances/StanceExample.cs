using QuoteExtract.Linguistics;

namespace QuoteExtract.Training.Stances;

/// <summary>A quotation in its annotated article, a target, and the stance that was judged.</summary>
/// <param name="Group">What the example must not be parted from when the examples are split: a conflict, an article.</param>
internal sealed record StanceExample(AnnotatedArticle Article, Quotation Quotation, StanceTarget Target, StanceLabel Label, string Group)
{
    /// <summary>The name of the set it is from, for reports.</summary>
    public string Set { get; init; } = "";

    /// <summary>Whether it was written to learn from, so that no calibration should hold for it.</summary>
    public bool IsLesson { get; init; }
}
