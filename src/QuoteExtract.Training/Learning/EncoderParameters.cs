using QuoteExtract.Learning;
using QuoteExtract.Training.Corpora;

namespace QuoteExtract.Training.Learning;

/// <summary>All numbers of an encoder while it learns.</summary>
internal sealed class EncoderParameters
{
    private readonly EncoderTrainerOptions _options;
    private readonly LearntNumbers[] _learning;
    private int _step;

    /// <param name="start">What the encoder begins as.</param>
    /// <param name="features">How many numbers from elsewhere the head takes.</param>
    /// <param name="options">How to learn.</param>
    /// <param name="random">What the head begins as.</param>
    public EncoderParameters(PretrainedEncoder start, int features, EncoderTrainerOptions options, Random random)
    {
        (_options, Heads) = (options, start.Heads);
        int[] chosen = options.Layers ?? [.. Enumerable.Range(0, start.Layers.Count)];
        ArgumentOutOfRangeException.ThrowIfGreaterThan(options.FrozenLayers, chosen.Length);
        Layers = [.. chosen.Select((layer, i) =>
            new EncoderLayerParameters(start.Layers[layer], i < options.FrozenLayers ? 0 : RateOf(i, chosen.Length), options.WeightDecay))];
        Input = new EncoderInputParameters(start, options, options.FrozenWords || options.FrozenLayers > 0 ? 0 : RateOf(-1, chosen.Length));
        Head = new EncoderHeadParameters(start.Width, features, options, random);
        _learning = [.. Input.All.Concat(Layers.SelectMany(layer => layer.All)).Concat(Head.All).Where(numbers => numbers.Learns)];
    }

    /// <summary>How many ways of attention a layer has.</summary>
    public int Heads { get; }

    public EncoderInputParameters Input { get; }

    /// <summary>The lowest first.</summary>
    public EncoderLayerParameters[] Layers { get; }

    public EncoderHeadParameters Head { get; }

    /// <summary>Those that do not stay as they are.</summary>
    public IReadOnlyList<LearntNumbers> Learning => _learning;

    /// <summary>Moves all down their gradients and forgets these.</summary>
    /// <param name="part">The part of the rates that is gone.</param>
    /// <param name="texts">How many texts the gradients come from.</param>
    /// <returns>How long the gradient was.</returns>
    public double Move(float part, int texts)
    {
        _step++;
        double[] norms = new double[_learning.Length];
        Work.Split(norms.Length, _options.Threads, (first, last, _) =>
        {
            for (int i = first; i < last; i++) norms[i] = _learning[i].Norm();
        });
        double length = Math.Sqrt(norms.Sum()) / texts;
        float scale = (float)((length > _options.Longest ? _options.Longest / length : 1) / texts);
        foreach (var numbers in _learning) numbers.Step(_step, part, scale, _options.Threads);
        return length;
    }

    /// <summary>Keeps the numbers as they are, for the mean.</summary>
    public void Remember()
    {
        foreach (var numbers in _learning) numbers.Remember();
    }

    /// <summary>Takes the mean of what was remembered.</summary>
    public void Average()
    {
        foreach (var numbers in _learning) numbers.Average();
    }

    /// <summary>What was learnt, in eight bits.</summary>
    public EncoderTables ToTables() => new()
    {
        Heads = Heads,
        Words = VectorTable.Of(Input.Words.Values, Input.Width),
        Positions = VectorTable.Of(Input.Positions.Values, Input.Width),
        Roles = [.. Input.Roles.Values],
        InputNorm = [.. Input.Norm.Values],
        Layers = [.. Layers.Select(layer => layer.ToTables())],
        Head = Head.ToTables(),
    };

    private float RateOf(int layer, int layers) => _options.Rate * MathF.Pow(_options.LayerDecay, layers - 1 - layer);
}
