using QuoteExtract.Learning;
using QuoteExtract.Linguistics;
using QuoteExtract.Models;

namespace QuoteExtract.Stances;

/// <summary>
/// A recurrent network that scores each stance at each word; the sums over all words are the log-odds of the whole. So every word has its
/// share in the judgement. Immutable and safe from any number of threads.
/// </summary>
internal sealed class StanceModel
{
    /// <summary>The model's file.</summary>
    public const string File = "en-stances";

    /// <summary>The network's labels that are stances, by the numbers of <see cref="StanceLabel"/>.</summary>
    public const int Stances = 3;

    private static readonly Lazy<StanceModel> Shared = new(() => Read(ModelFile.Load(File, StanceInputs.Set)));

    private readonly WordIndex _words;
    private readonly RecurrentModel _network;
    private readonly float[] _steps;
    private readonly float[] _heats;

    /// <param name="words">The rows of words.</param>
    /// <param name="network">The network.</param>
    /// <param name="steps">What a stance has at the first word, and at each that follows: the steps from label to label, the start behind them.</param>
    /// <param name="heats">What log-odds are multiplied by to be those of probabilities: where the target is a thing, where it is a person.</param>
    /// <param name="absent">The probability of none where the target is not mentioned.</param>
    public StanceModel(WordIndex words, RecurrentModel network, float[] steps, float[] heats, float absent)
    {
        if (words.Count + 1 != network.Words || steps.Length != (ChainModel.Labels + 1) * ChainModel.Labels || heats.Length != 2) throw new ModelFileException("The tables of the stance model do not fit each other.");
        (_words, _network, _steps, _heats, Absent) = (words, network, steps, heats, absent);
    }

    /// <summary>The embedded model, loaded once.</summary>
    public static StanceModel Default => Shared.Value;

    /// <summary>The probability of none where the target is not mentioned.</summary>
    public float Absent { get; }

    public static StanceModel Read(ModelFile file) =>
        new(WordIndex.Read(file, "words"), RecurrentModel.Read(file, "network"), file.Numbers<float>("steps"), file.Numbers<float>("heats"), file.Number<float>("absent"));

    public byte[] ToFile()
    {
        var file = new ModelWriter();
        _words.Write(file, "words");
        _network.Write(file, "network");
        file.Add<float>("steps", _steps).Add<float>("heats", _heats).Add("absent", Absent);
        return file.ToBytes(StanceInputs.Set);
    }

    /// <summary>Judges a quotation; null where nothing is said of the target.</summary>
    public StanceJudgement? Judge(AnnotatedArticle article, Quotation quotation, StanceTarget target)
    {
        if (StanceInputs.Read(article, quotation, target, _words, _network.Features) is not { } inputs) return null;
        float[] scores = new float[inputs.Tokens.Length * ChainModel.Labels];
        _network.Score(inputs.Words, inputs.Rows, inputs.Ends, [(0, inputs.Tokens.Length)], scores);
        double[] chances = new double[Stances];
        for (int stance = 0; stance < Stances; stance++)
        {
            double sum = _steps[(ChainModel.Labels * ChainModel.Labels) + stance] + ((inputs.Tokens.Length - 1) * _steps[(stance * ChainModel.Labels) + stance]);
            for (int n = 0; n < inputs.Tokens.Length; n++) sum += scores[(n * ChainModel.Labels) + stance];
            chances[stance] = _heats[inputs.IsPerson ? 1 : 0] * sum;
        }
        double most = chances.Max(), all = 0;
        for (int stance = 0; stance < Stances; stance++) all += chances[stance] = Math.Exp(chances[stance] - most);
        return new StanceJudgement(inputs, scores, chances[1] / all, chances[2] / all);
    }
}
