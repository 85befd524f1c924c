namespace QuoteExtract.Training.Evaluation;

/// <summary>Which part of a corpus to measure, and how much to show.</summary>
internal sealed record QuotationEvaluationOptions
{
    /// <summary>How many articles to leave out at the start.</summary>
    public int Skip { get; init; }

    /// <summary>How many articles to measure at most.</summary>
    public int Limit { get; init; } = int.MaxValue;

    /// <summary>How many single errors to show; null for no error analysis.</summary>
    public int? Errors { get; init; }

    /// <summary>How many threads extract at a time.</summary>
    public int Threads { get; init; } = 1;
}
