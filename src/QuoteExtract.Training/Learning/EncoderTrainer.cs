using QuoteExtract.Learning;
using QuoteExtract.Training.Corpora;

namespace QuoteExtract.Training.Learning;

/// <summary>
/// Teaches a pretrained encoder to label texts (Devlin et al. 2019): all of a step's texts go up and down together, layer by layer. One
/// seed gives one model on one kind of processor, with any number of threads.
/// </summary>
internal sealed class EncoderTrainer
{
    private readonly EncoderTrainerOptions _options;
    private readonly Random _random;
    private readonly EncoderInputPass _input;
    private readonly EncoderLayerPass[] _layers;
    private readonly EncoderHeadPass _head;
    private readonly EncoderRoom _room = new();
    private readonly int _width;
    private float[] _gradient = [];

    /// <param name="options">How to learn.</param>
    /// <param name="start">What the encoder begins as.</param>
    /// <param name="features">How many numbers from elsewhere the head takes.</param>
    public EncoderTrainer(EncoderTrainerOptions options, PretrainedEncoder start, int features)
    {
        (_options, _random, _width) = (options, new Random(options.Seed), start.Width);
        Parameters = new EncoderParameters(start, features, options, _random);
        var product = new MatrixProduct(options.Threads);
        _input = new EncoderInputPass(Parameters.Input, options.Threads);
        _layers = [.. Parameters.Layers.Select(layer => new EncoderLayerPass(layer, start.Width, start.Heads, product))];
        _head = new EncoderHeadPass(Parameters.Head, start.Width, product);
    }

    /// <summary>What is learnt.</summary>
    public EncoderParameters Parameters { get; }

    /// <summary>
    /// Learns from the examples in a new order each round, at a rate that in each cycle rises and then falls to nothing; the mean of what
    /// each cycle came to is kept (Izmailov et al. 2018).
    /// </summary>
    /// <param name="examples">The texts.</param>
    /// <param name="report">Told the number of each round and its mean loss a text.</param>
    public void Train(IReadOnlyList<EncoderExample> examples, Action<int, double>? report = null) => Train(_ => examples, report);

    /// <summary>The same with other texts each round, as many each time.</summary>
    /// <param name="ofRound">The texts of a round, by its number from 1.</param>
    /// <param name="report">Told the number of each round and its mean loss a text.</param>
    public void Train(Func<int, IReadOnlyList<EncoderExample>> ofRound, Action<int, double>? report = null)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(_options.Rounds % _options.Cycles, 0);
        int step = 0, cycle = _options.Rounds / _options.Cycles;
        for (int round = 1; round <= _options.Rounds; round++)
        {
            var examples = ofRound(round);
            foreach (var example in examples) Check(example);
            int[] order = [.. Enumerable.Range(0, examples.Count)];
            int steps = cycle * ((examples.Count + _options.Batch - 1) / _options.Batch);
            _random.Shuffle(order);
            double loss = 0;
            for (int start = 0; start < order.Length; start += _options.Batch, step++)
            {
                EncoderExample[] batch = [.. order.AsSpan(start, Math.Min(_options.Batch, order.Length - start)).ToArray()
                    .Select(i => examples[i])];
                loss += Learn(batch, dropout: true);
                Parameters.Move(PartOf(step % steps, steps), batch.Length);
            }
            if (round % cycle == 0) Parameters.Remember();
            report?.Invoke(round, loss / Math.Max(examples.Count, 1));
        }
        Parameters.Average();
    }

    /// <summary>The loss of a batch; its gradients are added to the parameters'.</summary>
    public double Learn(IReadOnlyList<EncoderExample> batch, bool dropout)
    {
        var stack = new TextStack(batch);
        Read(stack, dropout);
        double loss = _head.Learn(stack, Rows.Reserve(ref _gradient, stack.Count * _width));
        int lowest = _options.FrozenLayers > 0 ? _options.FrozenLayers : -1;
        for (int i = _layers.Length - 1; i >= Math.Max(lowest, 0); i--) _layers[i].Learn(stack, _gradient, _room, goesOn: i > lowest);
        if (lowest < 0) _input.Learn(stack, _gradient);
        return loss;
    }

    /// <summary>The chances of the labels of texts, by the numbers in full.</summary>
    public float[][] Chances(IReadOnlyList<EncoderExample> texts)
    {
        float[][] chances = new float[texts.Count][];
        for (int start = 0; start < texts.Count; start += _options.Batch)
        {
            EncoderExample[] batch = [.. texts.Skip(start).Take(_options.Batch)];
            Read(new TextStack(batch), dropout: false);
            for (int i = 0; i < batch.Length; i++) chances[start + i] = _head.Chances(i);
        }
        return chances;
    }

    /// <summary>The states of one text's pieces at the top, by the numbers in full.</summary>
    public float[] States(EncoderExample text) => Up(new TextStack([text]), dropout: false)[..(text.Pieces.Length * _width)];

    /// <summary>What was learnt so far, in eight bits.</summary>
    public EncoderModel ToModel() => new(Parameters.ToTables());

    private void Read(TextStack stack, bool dropout) => _head.Read(stack, Up(stack, dropout), dropout ? _options.HeadDropout : 0, _random);

    private float[] Up(TextStack stack, bool dropout)
    {
        float[] states = _input.Read(stack);
        foreach (var layer in _layers) states = layer.Read(stack, states, dropout ? _options.LayerDropout : 0, _random);
        return states;
    }

    private float PartOf(int step, int steps)
    {
        float warm = Math.Max(1, steps * _options.Warmth);
        return step < warm ? (step + 1) / (warm + 1) : (steps - step) / Math.Max(1, steps - warm);
    }

    private void Check(EncoderExample example)
    {
        int features = Parameters.Head.InputWidth - (StatePooling.Count * _width);
        bool fits = example.Pieces.Length > 0 && example.Pieces.Length <= _options.LongestText
            && example.Roles.Length == example.Pieces.Length
            && example.Features.Length == features && example.Target.Length == _options.Labels;
        if (fits) return;
        throw new ArgumentException($"A text of {example.Pieces.Length} pieces, {example.Roles.Length} roles, "
            + $"{example.Features.Length} features and {example.Target.Length} labels does not fit the encoder.");
    }
}
