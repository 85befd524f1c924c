namespace QuoteExtract.Quotations;

/// <summary>Chooses among the options of the linker: the learnt <see cref="LinkRanker"/>, or the teacher that it learns from.</summary>
internal interface ILinkChooser
{
    /// <summary>Chooses the cue of a content.</summary>
    /// <param name="content">The content.</param>
    /// <param name="before">The quotation before it; null for the first.</param>
    /// <param name="options">At least one.</param>
    /// <returns>The index of the option.</returns>
    int ChooseCue(DetectedSpan content, QuotationDraft? before, LinkOptions options);

    /// <summary>Chooses the source of a quotation.</summary>
    /// <param name="quotation">Its contents and its cue.</param>
    /// <param name="options">At least one.</param>
    /// <returns>The index of the option.</returns>
    int ChooseSource(QuotationDraft quotation, LinkOptions options);
}
