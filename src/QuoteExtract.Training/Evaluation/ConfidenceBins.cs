namespace QuoteExtract.Training.Evaluation;

/// <summary>What confidences are worth: how often quotations of a confidence are right, and what a least confidence leaves.</summary>
internal sealed class ConfidenceBins
{
    private const int Bins = 10;

    private readonly List<(double Confidence, bool IsRight)> _found = [];

    /// <summary>Adds one that was found.</summary>
    /// <param name="confidence">From 0 to 1.</param>
    /// <param name="isRight">Whether content and source are right.</param>
    public void Add(double confidence, bool isRight) => _found.Add((confidence, isRight));

    /// <summary>The expected calibration error (Guo et al. 2017) in ten bins of equal width: the mean distance of confidence and
    /// share of the right, by bins.</summary>
    public double Error => _found.Count == 0 ? 0 : _found.GroupBy(one => Math.Min((int)(one.Confidence * Bins), Bins - 1))
        .Sum(bin => Math.Abs(bin.Sum(one => one.Confidence) - bin.Count(one => one.IsRight))) / _found.Count;

    /// <summary>One less <see cref="Error"/>, as a share of what was found, to keep it among counts.</summary>
    public MatchCounts ToCounts() => MatchCounts.Share((int)Math.Round((1 - Error) * _found.Count), _found.Count);

    /// <summary>How many are found and right when those below a confidence are left out.</summary>
    public MatchCounts From(double least, int gold) => new(gold, _found.Count(one => one.Confidence >= least), _found.Count(one => one.Confidence >= least && one.IsRight));
}
