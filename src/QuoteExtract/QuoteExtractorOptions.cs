namespace QuoteExtract;

/// <summary>What to return and how far to go. Immutable; checked once, by <see cref="QuoteExtractor.Create"/>.</summary>
public sealed record QuoteExtractorOptions
{
    /// <summary>Which of the library's own stages work; where stages are given to <see cref="QuoteExtractor.Create"/>, they decide. Default: accurate.</summary>
    public ExtractionModel Model { get; init; }

    /// <summary>The targets that stances are classified on, each name once; none for no stances at all. Default: the peace treaty.</summary>
    public IReadOnlyList<StanceTarget> Targets { get; init; } = [StanceTarget.PeaceTreaty];

    /// <summary>The kinds of quotation to return, at least one. Default: all three.</summary>
    public IReadOnlyList<QuotationType> Types { get; init; } = Enum.GetValues<QuotationType>();

    /// <summary>The acts to return, at least one; only <see cref="QuotationAct.Speech"/> leaves out what people think and want. Default: all three.</summary>
    public IReadOnlyList<QuotationAct> Acts { get; init; } = Enum.GetValues<QuotationAct>();

    /// <summary>Quotations below this confidence are left out; from 0 to 1. Default: 0.</summary>
    public double MinimumConfidence { get; init; }

    /// <summary>The longest text that is read, in UTF-16 units, at least 1. Default: 16,777,216.</summary>
    public int MaximumLength { get; init; } = 16 * 1024 * 1024;

    /// <summary>Throws <see cref="ArgumentException"/> with a sentence that names the option, when one is out of range.</summary>
    internal void Validate()
    {
        if (!Enum.IsDefined(Model))
            throw new ArgumentException($"{nameof(Model)} must be Accurate or Fast.");
        if (Targets is null || Targets.Contains(null!))
            throw new ArgumentException($"{nameof(Targets)} must not be null, nor hold a target that is null; an empty list means no stances.");
        if (Targets.GroupBy(target => target.Name, StringComparer.OrdinalIgnoreCase).FirstOrDefault(g => g.Count() > 1) is { } twice)
            throw new ArgumentException($"{nameof(Targets)} names \"{twice.Key}\" twice.");
        if (Types is null || Types.Count == 0 || !Types.All(Enum.IsDefined))
            throw new ArgumentException($"{nameof(Types)} must hold at least one of Direct, Indirect and Mixed, and nothing else.");
        if (Acts is null || Acts.Count == 0 || !Acts.All(Enum.IsDefined))
            throw new ArgumentException($"{nameof(Acts)} must hold at least one of Speech, Thought and Other, and nothing else.");
        if (MinimumConfidence is not (>= 0 and <= 1))
            throw new ArgumentException($"{nameof(MinimumConfidence)} must be from 0 to 1; it is {MinimumConfidence}.");
        if (MaximumLength < 1)
            throw new ArgumentException($"{nameof(MaximumLength)} must be at least 1; it is {MaximumLength}.");
    }
}
