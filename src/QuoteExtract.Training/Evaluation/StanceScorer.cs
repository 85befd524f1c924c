namespace QuoteExtract.Training.Evaluation;

/// <summary>Counts right, found and gold of each stance, and how well the confidences tell.</summary>
internal sealed class StanceScorer
{
    private const int Bins = 10;

    private int _sided, _turned;

    private readonly (int Count, double Confidence, int Right)[] _bins = new (int, double, int)[Bins];

    /// <summary>The counts of <c>favor</c>, <c>against</c> and <c>none</c>.</summary>
    public Scorecard Scores { get; } = new();

    /// <summary>The mean F1 of favor and against (SemEval-2016 task 6), in a hundred.</summary>
    public double MacroOfTwo => 50 * (Scores["favor"].F1 + Scores["against"].F1);

    /// <summary>The mean F1 of all three, in a hundred.</summary>
    public double MacroOfThree => 100 * (Scores["favor"].F1 + Scores["against"].F1 + Scores["none"].F1) / 3;

    /// <summary>The part of the answers that are right.</summary>
    public double Right => _bins.Sum(bin => bin.Count) is var all and > 0 ? (double)_bins.Sum(bin => bin.Right) / all : 0;

    /// <summary>The part of the sided answers to sided quotations that name the wrong side.</summary>
    public double WrongSign => _sided == 0 ? 0 : (double)_turned / _sided;

    /// <summary>The expected calibration error in ten bins: by how much the confidences are off, on average, from 0 to 1.</summary>
    public double CalibrationError
    {
        get
        {
            int all = _bins.Sum(bin => bin.Count);
            return all == 0 ? 0 : _bins.Sum(bin => Math.Abs(bin.Confidence - bin.Right)) / all;
        }
    }

    public void Add(StanceLabel gold, StanceLabel found, double confidence)
    {
        foreach (var label in new[] { StanceLabel.Favor, StanceLabel.Against, StanceLabel.None })
            Scores.Add(Name(label), new MatchCounts(gold == label ? 1 : 0, found == label ? 1 : 0, gold == label && found == label ? 1 : 0));
        if (gold != StanceLabel.None && found != StanceLabel.None) (_sided, _turned) = (_sided + 1, _turned + (gold != found ? 1 : 0));
        ref var bin = ref _bins[Math.Min((int)(confidence * Bins), Bins - 1)];
        bin = (bin.Count + 1, bin.Confidence + confidence, bin.Right + (gold == found ? 1 : 0));
    }

    private static string Name(StanceLabel label) => label switch { StanceLabel.Favor => "favor", StanceLabel.Against => "against", _ => "none" };
}
