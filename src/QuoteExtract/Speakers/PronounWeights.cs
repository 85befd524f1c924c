using System.Globalization;
using QuoteExtract.Lexicons;

namespace QuoteExtract.Speakers;

/// <summary>What each <see cref="PronounFeature"/> is worth in log-odds.</summary>
internal static class PronounWeights
{
    /// <summary>The weights, by feature.</summary>
    public static double[] Learned { get; } = Load();

    private static double[] Load()
    {
        var lexicon = Lexicon.Load("en/pronoun-weights");
        return [.. Enum.GetNames<PronounFeature>().Select(name => lexicon.TryGet(name, out string[] columns) ? double.Parse(columns[0], CultureInfo.InvariantCulture) : 0)];
    }
}
