using QuoteExtract.Learning;

namespace QuoteExtract.Stances;

/// <summary>What the model makes of a quotation.</summary>
/// <param name="Inputs">What it has read.</param>
/// <param name="Scores">The network's scores of each token.</param>
internal sealed record StanceJudgement(StanceInputs Inputs, float[] Scores, double Favor, double Against)
{
    /// <summary>A side is taken when it is likelier than not.</summary>
    private const double Taken = 0.5;

    public StanceLabel Label => Favor + Against <= Taken ? StanceLabel.None : Favor > Against ? StanceLabel.Favor : StanceLabel.Against;

    public double Chance(StanceLabel stance) => stance switch { StanceLabel.Favor => Favor, StanceLabel.Against => Against, _ => 1 - Favor - Against };

    /// <summary>How far the nth token speaks for a stance rather than for the others.</summary>
    public double Share(int n, StanceLabel stance)
    {
        var scores = Scores.AsSpan(n * ChainModel.Labels, StanceModel.Stances);
        double others = 0;
        for (int other = 0; other < scores.Length; other++) others += other == (int)stance ? 0 : scores[other];
        return scores[(int)stance] - (others / (StanceModel.Stances - 1));
    }
}
