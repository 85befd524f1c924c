using QuoteExtract.Learning;

namespace QuoteExtract.Training.Learning;

/// <summary>
/// Trains a bidirectional recurrent network under a chain of labels (Huang, Xu and Yu 2015) by Adam with dropout. One seed gives one
/// model on one kind of processor.
/// </summary>
internal sealed class RecurrentTrainer
{
    private const int Labels = ChainModel.Labels, OutputWidth = RecurrentModel.OutputWidth;

    private readonly RecurrentTrainerOptions _options;
    private readonly Random _random;
    private readonly int _units, _wordWidth, _inputWidth, _gateWidth;
    private readonly LstmLayer[] _layers;
    private readonly ChainMarginals _marginals;
    private readonly RecurrentBuffers _b = new();

    /// <param name="options">How to learn.</param>
    /// <param name="vectors">The vectors of the words to begin with; row 0 stands for a word without one.</param>
    /// <param name="wordWidth">Their length.</param>
    /// <param name="mayStep">Whether the second label may follow the first; the first is 8 at the start.</param>
    public RecurrentTrainer(RecurrentTrainerOptions options, float[] vectors, int wordWidth, Func<int, int, bool> mayStep)
    {
        (_options, _random) = (options, new Random(options.Seed));
        (_units, _wordWidth, _inputWidth, _gateWidth) = (options.Units, wordWidth, wordWidth + options.FeatureWidth, 8 * options.Units);
        Parameters = new RecurrentParameters(options, vectors, wordWidth, _random);
        _marginals = new ChainMarginals(mayStep, Parameters.Steps.Values);
        _layers = [new LstmLayer(Parameters.StateMatrix[0], reversed: false), new LstmLayer(Parameters.StateMatrix[1], reversed: true)];
    }

    /// <summary>What is learnt.</summary>
    public RecurrentParameters Parameters { get; }

    /// <summary>Learns from the examples in a new order each round, at a rate that falls to nothing.</summary>
    /// <param name="examples">The sequences.</param>
    /// <param name="report">Told the number of each round and its mean loss a place.</param>
    public void Train(IReadOnlyList<RecurrentExample> examples, Action<int, double>? report = null)
    {
        int[] order = [.. Enumerable.Range(0, examples.Count)];
        double places = examples.Sum(example => (double)example.Length), done = 0;
        for (int round = 1; round <= _options.Rounds; round++)
        {
            _random.Shuffle(order);
            double loss = 0;
            foreach (var batch in Batches(examples, order))
            {
                loss += Learn(batch, dropout: true);
                float left = 1 - (float)(done / (places * _options.Rounds));
                Parameters.Move(_options.Rate * left, batch.Count);
                done += batch.Sum(example => example.Length);
            }
            report?.Invoke(round, loss / places);
        }
    }

    /// <summary>The loss of a batch; its gains are added to the parameters'.</summary>
    public double Learn(IReadOnlyList<RecurrentExample> batch, bool dropout)
    {
        var sequences = Place(batch);
        int count = sequences[^1].End;
        _b.Reserve(count, _inputWidth, _gateWidth, 2 * _units, OutputWidth);
        Embed(batch, sequences, count, dropout);
        ReadForward(sequences, count);
        Drop(_b.States.AsSpan(0, count * 2 * _units), _b.StateMask, dropout ? _options.StateDropout : 0);
        Broadcast(Parameters.OutputBias.Values, _b.Scores, count);
        Parameters.OutputMatrix.MultiplyAdd(_b.States, count, _b.Scores);
        double loss = Differences(batch, sequences, count);
        LearnBackward(batch, sequences, count);
        return loss;
    }

    private IEnumerable<List<RecurrentExample>> Batches(IReadOnlyList<RecurrentExample> examples, int[] order)
    {
        var batch = new List<RecurrentExample>();
        int places = 0;
        foreach (int i in order)
        {
            if (examples[i].Length == 0) continue;
            batch.Add(examples[i]);
            places += examples[i].Length;
            if (places < _options.Batch) continue;
            yield return batch;
            batch.Clear();
            places = 0;
        }
        if (batch.Count > 0) yield return batch;
    }

    // The longest first, as the layers want them.
    private static (int Start, int End)[] Place(IReadOnlyList<RecurrentExample> batch)
    {
        ((List<RecurrentExample>)batch).Sort((a, b) => b.Length.CompareTo(a.Length));
        var sequences = new (int Start, int End)[batch.Count];
        for (int s = 0, at = 0; s < sequences.Length; at = sequences[s++].End) sequences[s] = (at, at + batch[s].Length);
        return sequences;
    }

    private void Embed(IReadOnlyList<RecurrentExample> batch, (int Start, int End)[] sequences, int count, bool dropout)
    {
        Array.Clear(_b.Inputs, 0, count * _inputWidth);
        _b.Words.Clear();
        _b.Rows.Clear();
        _b.Ends.Clear();
        for (int s = 0; s < sequences.Length; s++)
        {
            var example = batch[s];
            for (int i = 0, f = 0; i < example.Length; i++)
            {
                int word = dropout && _random.NextSingle() < _options.WordDropout ? 0 : example.Words[i];
                _b.Words.Add(word);
                var input = _b.Inputs.AsSpan((sequences[s].Start + i) * _inputWidth, _inputWidth);
                Parameters.Words.Values.AsSpan(word * _wordWidth, _wordWidth).CopyTo(input);
                var sum = input[_wordWidth..];
                for (; f < example.Ends[i]; f++)
                {
                    if (dropout && _random.NextSingle() < _options.FeatureDropout) continue;
                    int row = example.Rows[f];
                    _b.Rows.Add(row);
                    Vectors.Add(Parameters.Features.Values.AsSpan(row * _options.FeatureWidth, _options.FeatureWidth), sum);
                }
                _b.Ends.Add(_b.Rows.Count);
            }
        }
        Drop(_b.Inputs.AsSpan(0, count * _inputWidth), _b.InputMask, dropout ? _options.InputDropout : 0);
    }

    private void ReadForward((int Start, int End)[] sequences, int count)
    {
        Broadcast(Parameters.InputBias.Values, _b.Gates, count);
        Parameters.InputMatrix.MultiplyAdd(_b.Inputs, count, _b.Gates);
        for (int d = 0; d < 2; d++)
            _layers[d].Read(sequences, _b.Gates, _gateWidth, d * 4 * _units, _b.States, 2 * _units, d * _units, _b.Memories.AsSpan(d * count * _units, count * _units));
        _b.States.AsSpan(0, count * 2 * _units).CopyTo(_b.WholeStates);
    }

    private double Differences(IReadOnlyList<RecurrentExample> batch, (int Start, int End)[] sequences, int count)
    {
        double loss = 0;
        Array.Clear(_b.ScoreGains, 0, count * OutputWidth);
        Array.Clear(_marginals.TransitionSteps);
        for (int s = 0; s < sequences.Length; s++)
        {
            int length = batch[s].Length;
            float[] scores = new float[length * Labels], free = new float[length * Labels], held = new float[length * Labels];
            for (int i = 0; i < length; i++) _b.Scores.AsSpan((sequences[s].Start + i) * OutputWidth, Labels).CopyTo(scores.AsSpan(i * Labels));
            loss += _marginals.Of(scores, null, free) - _marginals.Of(scores, batch[s].Allowed, held);
            for (int i = 0; i < length; i++)
                for (int label = 0; label < Labels; label++)
                    _b.ScoreGains[((sequences[s].Start + i) * OutputWidth) + label] = held[(i * Labels) + label] - free[(i * Labels) + label];
        }
        Vectors.Add(_marginals.TransitionSteps, Parameters.Steps.Gains);
        return loss;
    }

    private void LearnBackward(IReadOnlyList<RecurrentExample> batch, (int Start, int End)[] sequences, int count)
    {
        AddProduct(_b.States, 2 * _units, _b.ScoreGains, OutputWidth, count, Parameters.Output.Gains);
        AddRows(_b.ScoreGains, count, Parameters.OutputBias.Gains);
        Array.Clear(_b.StateGains, 0, count * 2 * _units);
        Parameters.OutputBack.MultiplyAdd(_b.ScoreGains, count, _b.StateGains);
        Vectors.Multiply(_b.StateMask.AsSpan(0, count * 2 * _units), _b.StateGains);
        for (int d = 0; d < 2; d++) ReadBackward(d, sequences, count);
        AddProduct(_b.Inputs, _inputWidth, _b.Gates, _gateWidth, count, Parameters.Input.Gains);
        AddRows(_b.Gates, count, Parameters.InputBias.Gains);
        Array.Clear(_b.InputGains, 0, count * _inputWidth);
        Parameters.InputBack.MultiplyAdd(_b.Gates, count, _b.InputGains);
        Vectors.Multiply(_b.InputMask.AsSpan(0, count * _inputWidth), _b.InputGains);
        for (int i = 0, f = 0; i < count; i++)
        {
            var gains = _b.InputGains.AsSpan(i * _inputWidth, _inputWidth);
            Parameters.Words.Touch(_b.Words[i]);
            Vectors.Add(gains[.._wordWidth], Parameters.Words.Gains.AsSpan(_b.Words[i] * _wordWidth));
            for (; f < _b.Ends[i]; f++)
            {
                Parameters.Features.Touch(_b.Rows[f]);
                Vectors.Add(gains[_wordWidth..], Parameters.Features.Gains.AsSpan(_b.Rows[f] * _options.FeatureWidth));
            }
        }
    }

    // Through time: the gates of each place become their gains.
    private void ReadBackward(int d, (int Start, int End)[] sequences, int count)
    {
        int units = _units, width = 4 * units, steps = sequences[0].End - sequences[0].Start;
        float[] nextState = new float[sequences.Length * units], nextMemory = new float[sequences.Length * units], gains = new float[sequences.Length * width];
        var memories = _b.Memories.AsSpan(d * count * units, count * units);
        float[] before = _b.Before;
        Array.Clear(before, 0, count * units);
        int active = 0;
        for (int step = steps - 1; step >= 0; step--)
        {
            while (active < sequences.Length && sequences[active].End - sequences[active].Start > step) active++;
            for (int s = 0; s < active; s++)
            {
                int place = _layers[d].Place(sequences[s], step), previous = step > 0 ? _layers[d].Place(sequences[s], step - 1) : -1;
                var gates = _b.Gates.AsSpan((place * _gateWidth) + (d * width), width);
                if (previous >= 0) _b.WholeStates.AsSpan((previous * 2 * units) + (d * units), units).CopyTo(before.AsSpan(place * units));
                LstmGains.Step(gates, memories.Slice(place * units, units), previous < 0 ? default : memories.Slice(previous * units, units),
                    _b.StateGains.AsSpan((place * 2 * units) + (d * units), units), nextState.AsSpan(s * units, units), nextMemory.AsSpan(s * units, units));
                gates.CopyTo(gains.AsSpan(s * width));
            }
            Array.Clear(nextState, 0, active * units);
            Parameters.StateBack[d].MultiplyAdd(gains, active, nextState);
        }
        float[] all = new float[count * width];
        for (int i = 0; i < count; i++) _b.Gates.AsSpan((i * _gateWidth) + (d * width), width).CopyTo(all.AsSpan(i * width));
        AddProduct(before, units, all, width, count, Parameters.State[d].Gains);
    }

    // sums += left-transposed × right
    private void AddProduct(float[] left, int leftWidth, float[] right, int rightWidth, int count, float[] sums)
    {
        float[] turned = _b.Turned(leftWidth * count);
        for (int row = 0; row < count; row++)
            for (int column = 0; column < leftWidth; column++) turned[(column * count) + row] = left[(row * leftWidth) + column];
        var matrix = new WeightMatrix(count, rightWidth, _b.Panels(count * rightWidth));
        matrix.Fill(right.AsSpan(0, count * rightWidth));
        matrix.MultiplyAdd(turned, leftWidth, sums);
    }

    private void Drop(Span<float> values, float[] mask, float part)
    {
        float keep = 1 / (1 - part);
        for (int i = 0; i < values.Length; i++) mask[i] = part > 0 && _random.NextSingle() < part ? 0 : keep;
        Vectors.Multiply(mask.AsSpan(0, values.Length), values);
    }

    private static void Broadcast(float[] row, float[] rows, int count)
    {
        for (int i = 0; i < count; i++) row.CopyTo(rows, i * row.Length);
    }

    private static void AddRows(float[] rows, int count, float[] sum)
    {
        for (int i = 0; i < count; i++) Vectors.Add(rows.AsSpan(i * sum.Length, sum.Length), sum);
    }
}
