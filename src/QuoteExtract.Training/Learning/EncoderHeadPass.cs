using QuoteExtract.Learning;

namespace QuoteExtract.Training.Learning;

/// <summary>The layers on top of an encoder for the texts of a step, up and down.</summary>
internal sealed class EncoderHeadPass(EncoderHeadParameters parameters, int width, MatrixProduct product)
{
    private readonly EncoderHeadParameters _p = parameters;
    private readonly int _inputWidth = parameters.InputWidth, _denseWidth = parameters.DenseBias.Values.Length,
        _labels = parameters.LabelBias.Values.Length;
    private float[] _states = [], _weights = [], _input = [], _sums = [], _dense = [], _scores = [], _inputMask = [], _denseMask = [];
    private float[] _scoreGradient = [], _denseGradient = [], _inputGradient = [];

    /// <summary>Scores the texts.</summary>
    /// <param name="dropout">The part of the numbers that is left out.</param>
    /// <returns>A row for each text, in log-odds.</returns>
    public float[] Read(TextStack stack, float[] states, float dropout, Random random)
    {
        int texts = stack.Examples.Count;
        _states = states;
        var pooling = new StatePooling(_p.Queries.Values, _p.Biases.Values, width);
        Rows.Reserve(ref _weights, stack.Count * StatePooling.Queries);
        Rows.Reserve(ref _input, texts * _inputWidth);
        for (int i = 0; i < texts; i++)
        {
            var input = _input.AsSpan(i * _inputWidth, _inputWidth);
            var text = states.AsSpan(stack.Starts[i] * width, stack.Examples[i].Pieces.Length * width);
            pooling.Pool(text, stack.Examples[i].Roles, input[..(StatePooling.Count * width)], WeightsOf(stack, i));
            stack.Examples[i].Features.CopyTo(input[(StatePooling.Count * width)..]);
        }
        Rows.Drop(_input.AsSpan(0, texts * _inputWidth), dropout, random, Rows.Reserve(ref _inputMask, texts * _inputWidth));
        Rows.Repeat(_p.DenseBias.Values, Rows.Reserve(ref _sums, texts * _denseWidth), texts);
        product.Add(_input, false, _p.Dense.Values, false, texts, _inputWidth, _denseWidth, _sums);
        var dense = Rows.Reserve(ref _dense, texts * _denseWidth).AsSpan(0, texts * _denseWidth);
        _sums.AsSpan(0, dense.Length).CopyTo(dense);
        Gelu.Apply(dense);
        Rows.Drop(dense, dropout, random, Rows.Reserve(ref _denseMask, dense.Length));
        Rows.Repeat(_p.LabelBias.Values, Rows.Reserve(ref _scores, texts * _labels), texts);
        product.Add(_dense, false, _p.Labels.Values, false, texts, _denseWidth, _labels, _scores);
        return _scores;
    }

    /// <summary>Adds the gradients of the head's numbers to theirs.</summary>
    /// <param name="gradient">Receives that of the states.</param>
    /// <returns>The loss of the texts together: the weighted cross entropy of their targets.</returns>
    public double Learn(TextStack stack, float[] gradient)
    {
        int texts = stack.Examples.Count;
        double loss = Differences(stack);
        Rows.Sum(_scoreGradient.AsSpan(0, texts * _labels), _p.LabelBias.Gradient);
        product.Add(_dense, true, _scoreGradient, false, _denseWidth, texts, _labels, _p.Labels.Gradient);
        var dense = Rows.Reserve(ref _denseGradient, texts * _denseWidth).AsSpan(0, texts * _denseWidth);
        dense.Clear();
        product.Add(_scoreGradient, false, _p.Labels.Values, true, texts, _labels, _denseWidth, _denseGradient);
        Vectors.Multiply(_denseMask.AsSpan(0, dense.Length), dense);
        Rows.UnbendGelu(dense, _sums);
        Rows.Sum(dense, _p.DenseBias.Gradient);
        product.Add(_input, true, _denseGradient, false, _inputWidth, texts, _denseWidth, _p.Dense.Gradient);
        var input = Rows.Reserve(ref _inputGradient, texts * _inputWidth).AsSpan(0, texts * _inputWidth);
        input.Clear();
        product.Add(_denseGradient, false, _p.Dense.Values, true, texts, _denseWidth, _inputWidth, _inputGradient);
        Vectors.Multiply(_inputMask.AsSpan(0, input.Length), input);
        gradient.AsSpan(0, stack.Count * width).Clear();
        for (int i = 0; i < texts; i++)
        {
            var text = gradient.AsSpan(stack.Starts[i] * width, stack.Examples[i].Pieces.Length * width);
            var states = _states.AsSpan(stack.Starts[i] * width, text.Length);
            var pooled = input.Slice(i * _inputWidth, StatePooling.Count * width);
            StatePoolingPass.Learn(_p, stack.Examples[i].Roles, states, WeightsOf(stack, i), pooled, text);
        }
        return loss;
    }

    // The gradient of the scores: what the head says less what it should.
    private double Differences(TextStack stack)
    {
        double loss = 0;
        Rows.Reserve(ref _scoreGradient, stack.Examples.Count * _labels);
        for (int i = 0; i < stack.Examples.Count; i++)
        {
            var example = stack.Examples[i];
            float[] chances = Chances(i);
            for (int label = 0; label < _labels; label++)
            {
                if (example.Target[label] > 0) loss -= example.Weight * example.Target[label] * Math.Log(Math.Max(chances[label], 1e-30f));
                _scoreGradient[(i * _labels) + label] = example.Weight * (chances[label] - example.Target[label]);
            }
        }
        return loss;
    }

    /// <summary>The chance of each label of a text that was read.</summary>
    public float[] Chances(int text)
    {
        float[] chances = [.. _scores.AsSpan(text * _labels, _labels)];
        float most = chances.Max(), sum = 0;
        for (int label = 0; label < _labels; label++) sum += chances[label] = MathF.Exp(chances[label] - most);
        for (int label = 0; label < _labels; label++) chances[label] /= sum;
        return chances;
    }

    private Span<float> WeightsOf(TextStack stack, int text) =>
        _weights.AsSpan(stack.Starts[text] * StatePooling.Queries, stack.Examples[text].Pieces.Length * StatePooling.Queries);
}
