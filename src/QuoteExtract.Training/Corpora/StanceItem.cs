namespace QuoteExtract.Training.Corpora;

/// <summary>A quotation whose speaker's stance on a target was judged.</summary>
/// <param name="Id">Its name in the set; what stands before the hyphen is its conflict.</param>
/// <param name="Target">What the stance is toward.</param>
/// <param name="Marked">The text and the quotation.</param>
/// <param name="Label">The stance.</param>
/// <param name="IsHeldBack">Whether it is of the half that is never tuned on.</param>
internal sealed record StanceItem(string Id, StanceTarget Target, MarkedQuotation Marked, StanceLabel Label, bool IsHeldBack)
{
    /// <summary>Whether it was written to learn from: such ones are plainer, or harder, than what people say.</summary>
    public bool IsLesson { get; init; }

    /// <summary>The conflict that the quotation is about.</summary>
    public string Group => Id.Split('-')[0];
}
