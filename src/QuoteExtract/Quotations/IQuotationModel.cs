namespace QuoteExtract.Quotations;

/// <summary>Finds sources, cues and contents by what it learnt. Immutable and safe from any number of threads.</summary>
internal interface IQuotationModel
{
    /// <summary>What it calls itself where it decides.</summary>
    string Name { get; }

    /// <summary>Whether it looks at tags, lemmas and trees.</summary>
    bool ReadsSyntax { get; }

    /// <summary>Makes confidences of chances; null for a model that is not calibrated yet.</summary>
    QuotationConfidence? Confidence { get; }

    /// <summary>The spans of an article, which never overlap; the confidence of each is the mean chance of its role at its tokens.</summary>
    IReadOnlyList<FoundSpan> Find(QuotationContext context);

    /// <summary>The same with other confidences.</summary>
    IQuotationModel With(QuotationConfidence? confidence);

    /// <summary>The model's file.</summary>
    byte[] ToFile();
}
