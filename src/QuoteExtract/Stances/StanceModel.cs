using System.Runtime.InteropServices;
using QuoteExtract.Learning;
using QuoteExtract.Models;

namespace QuoteExtract.Stances;

/// <summary>
/// Two log-linear classifiers, one that tells whether a side is taken and one that tells which: P(favor) = P(side) · P(favor | side). The second learns from
/// arguments too, which always take a side. Immutable and safe from any number of threads.
/// </summary>
internal sealed class StanceModel(HashedLinearModel side, HashedLinearModel sign, float sideHeat, float signHeat, float absent)
{
    private static readonly Lazy<StanceModel> Shared = new(() => Read(ModelFile.Load("en-stances", StanceFeatures.Set)));

    /// <summary>The embedded model, loaded once.</summary>
    public static StanceModel Default => Shared.Value;

    /// <summary>The probability of none where the target is not mentioned.</summary>
    public float Absent { get; } = absent;

    public static StanceModel Read(ModelFile file) => new(HashedLinearModel.Read(file, "side"), HashedLinearModel.Read(file, "sign"),
        file.Number<float>("side.heat"), file.Number<float>("sign.heat"), file.Number<float>("absent"));

    public void Write(ModelWriter file)
    {
        side.Write(file, "side");
        sign.Write(file, "sign");
        file.Add("side.heat", sideHeat).Add("sign.heat", signHeat).Add("absent", Absent);
    }

    /// <summary>The probabilities of a quotation with these features.</summary>
    public (double Favor, double Against, double None) Judge(List<StanceFeature> features)
    {
        double taken = Sigmoid(sideHeat * Margin(side, features)), favor = Sigmoid(signHeat * Margin(sign, features));
        return (taken * favor, taken * (1 - favor), 1 - taken);
    }

    /// <summary>How far one feature speaks for a side and for favor, in log-odds.</summary>
    public (double Side, double Favor) Weigh(StanceFeature feature) => (sideHeat * Margin(side, [feature]), signHeat * Margin(sign, [feature]));

    // Class 1 against class 0.
    private static double Margin(HashedLinearModel model, List<StanceFeature> features)
    {
        Span<uint> hashes = stackalloc uint[StanceFeatures.Most];
        var all = CollectionsMarshal.AsSpan(features);
        for (int i = 0; i < all.Length; i++) hashes[i] = all[i].Hash;
        Span<short> scores = stackalloc short[model.Width];
        model.Score(hashes[..all.Length], scores);
        return (scores[1] - scores[0]) * (double)model.Scale;
    }

    private static double Sigmoid(double x) => 1 / (1 + Math.Exp(-x));
}
