using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using QuoteExtract.Learning;

namespace QuoteExtract.Training.Learning;

/// <summary>
/// Trains a linear-chain conditional random field with eight labels (Lafferty, McCallum and Pereira 2001) on sequences whose labels
/// may be known in part (Tsuboi et al. 2008), by AdaGrad with feature dropout. One seed gives one model.
/// </summary>
internal sealed class ChainTrainer
{
    private const int Labels = ChainModel.Labels;

    private readonly ChainTrainerOptions _options;
    private uint[] _vocabulary = [];
    private float[] _weights = [], _weightSums = [], _weightSquares = [];
    private float[] _transitions = new float[(Labels + 1) * Labels];
    private float[] _transitionSums = new float[(Labels + 1) * Labels];
    private readonly float[] _transitionSquares = new float[(Labels + 1) * Labels];
    private readonly Func<int, int, bool> _mayStep;
    private readonly ChainMarginals _marginals;
    private readonly List<int> _kept = [];
    private float[] _scores = [], _free = [], _held = [];
    private ulong _random;

    /// <param name="options">How to learn.</param>
    /// <param name="mayStep">Whether the second label may follow the first; the first is 8 at the start.</param>
    public ChainTrainer(ChainTrainerOptions options, Func<int, int, bool> mayStep)
    {
        (_options, _mayStep, _random) = (options, mayStep, (ulong)options.Seed * 0x9E3779B97F4A7C15 + 1);
        _marginals = new ChainMarginals(mayStep, _transitions);
    }

    /// <summary>Learns from the examples in a new order each round.</summary>
    /// <param name="examples">The sequences.</param>
    /// <param name="report">Told the number of each round and its mean loss a place.</param>
    public void Train(IReadOnlyList<ChainExample> examples, Action<int, double>? report = null)
    {
        _vocabulary = Vocabulary(examples);
        examples = Numbered(examples, _vocabulary.Select((feature, number) => (feature, (uint)number)));
        (_weights, _weightSums, _weightSquares) = (new float[_vocabulary.Length * Labels], new float[_vocabulary.Length * Labels], new float[_vocabulary.Length * Labels]);
        int[] order = [.. Enumerable.Range(0, examples.Count)];
        var random = new Random(_options.Seed);
        for (int round = 1; round <= _options.Rounds; round++)
        {
            random.Shuffle(order);
            double loss = 0, places = 0;
            foreach (int i in order)
            {
                loss += Learn(examples[i]);
                places += examples[i].Length;
            }
            report?.Invoke(round, loss / Math.Max(1, places));
            if (round == _options.PrunedAfter) examples = Prune(examples);
            if (round <= _options.Rounds - _options.Averaged) continue;
            for (int w = 0; w < _weights.Length; w++) _weightSums[w] += _weights[w] / _options.Averaged;
            for (int t = 0; t < _transitions.Length; t++) _transitionSums[t] += _transitions[t] / _options.Averaged;
        }
        (_weightSums, _weights, _transitionSums, _transitions) = (_weights, _weightSums, _transitions, _transitionSums);
    }

    /// <summary>The weights in 8 bits, the largest of as many features as there is room for.</summary>
    public ChainModel ToModel()
    {
        float most = 1e-6f;
        for (int w = 0; w < _weights.Length; w++) most = Math.Max(most, Math.Abs(_weights[w] - _weights[w / Labels * Labels]));
        var features = ByImportance().Select(f => (_vocabulary[f], (ReadOnlyMemory<float>)_weights.AsMemory(f * Labels, Labels)));
        float[] transitions = [.. _transitions.Select((odds, step) => step % Labels == 0 ? odds - _options.AgainstNone : odds)];
        return new ChainModel(CheckedLinearModel.Build(features, _options.RowBits, most / 127), transitions, _mayStep);
    }

    // The numbers of the features; those first that tell labels apart most.
    private int[] ByImportance()
    {
        float[] importance = new float[_vocabulary.Length];
        for (int f = 0; f < importance.Length; f++)
        {
            var row = _weights.AsSpan(f * Labels, Labels);
            float low = row[0], high = row[0];
            foreach (float weight in row) (low, high) = (Math.Min(low, weight), Math.Max(high, weight));
            importance[f] = low - high;
        }
        int[] order = [.. Enumerable.Range(0, importance.Length)];
        Array.Sort(importance, order);
        return order;
    }

    // Leaves only the features that the model has room for.
    private IReadOnlyList<ChainExample> Prune(IReadOnlyList<ChainExample> examples)
    {
        var kept = CheckedLinearModel.WithRoom(ByImportance().Select(f => _vocabulary[f]), _options.RowBits).ToHashSet();
        int[] old = [.. Enumerable.Range(0, _vocabulary.Length).Where(f => kept.Contains(_vocabulary[f]))];
        (_vocabulary, _weights, _weightSquares) = ([.. old.Select(f => _vocabulary[f])], Rows(_weights), Rows(_weightSquares));
        _weightSums = new float[_weights.Length];
        return Numbered(examples, old.Select((f, number) => ((uint)f, (uint)number)));

        float[] Rows(float[] all)
        {
            float[] rows = new float[old.Length * Labels];
            for (int f = 0; f < old.Length; f++) all.AsSpan(old[f] * Labels, Labels).CopyTo(rows.AsSpan(f * Labels));
            return rows;
        }
    }

    // Features seen once teach only their own place, and would crowd the others out.
    private uint[] Vocabulary(IReadOnlyList<ChainExample> examples)
    {
        var counts = new Dictionary<uint, int>();
        foreach (var example in examples)
            foreach (uint feature in example.Features) CollectionsMarshal.GetValueRefOrAddDefault(counts, feature, out _)++;
        uint[] kept = [.. counts.Where(count => count.Value >= _options.Rarest).Select(count => count.Key)];
        Array.Sort(kept);
        return kept;
    }

    // The examples with each feature's new number for the old, and without those that have none.
    private static IReadOnlyList<ChainExample> Numbered(IReadOnlyList<ChainExample> examples, IEnumerable<(uint Old, uint New)> known)
    {
        var numbers = known.ToDictionary(number => number.Old, number => number.New);
        var numbered = new List<ChainExample>(examples.Count);
        var features = new List<uint>();
        foreach (var example in examples)
        {
            features.Clear();
            int[] ends = new int[example.Length];
            for (int i = 0, f = 0; i < ends.Length; i++)
            {
                for (; f < example.Ends[i]; f++)
                    if (numbers.TryGetValue(example.Features[f], out uint number)) features.Add(number);
                ends[i] = features.Count;
            }
            numbered.Add(example with { Features = [.. features], Ends = ends });
        }
        return numbered;
    }

    private double Learn(ChainExample example)
    {
        int length = example.Length;
        if (length == 0) return 0;
        Reserve(length * Labels);
        ScorePlaces(example);
        var scores = _scores.AsSpan(0, length * Labels);
        double loss = _marginals.Of(scores, null, _free) - _marginals.Of(scores, example.Allowed, _held);
        Update(example);
        return loss;
    }

    private void ScorePlaces(ChainExample example)
    {
        float keep = 1 - _options.Dropout;
        uint threshold = (uint)(keep * 65536);
        _kept.Clear();
        for (int i = 0, f = 0; i < example.Length; i++)
        {
            var sum = Vector256<float>.Zero;
            for (; f < example.Ends[i]; f++)
            {
                if ((Next() & 0xFFFF) >= threshold) continue;
                int row = (int)example.Features[f] * Labels;
                _kept.Add(row);
                sum += Vector256.LoadUnsafe(ref _weights[row]);
            }
            _kept.Add(-1);
            (sum / keep).StoreUnsafe(ref _scores[i * Labels]);
        }
    }

    private void Update(ChainExample example)
    {
        float keep = 1 - _options.Dropout;
        int place = 0;
        Vector256<float> damping = Vector256.Create(_options.Damping), rate = Vector256.Create(_options.Rate);
        var weight = Vector256.Create(example.Weight / keep);
        var step = (Vector256.LoadUnsafe(ref _held[0]) - Vector256.LoadUnsafe(ref _free[0])) * weight;
        foreach (int row in CollectionsMarshal.AsSpan(_kept))
        {
            if (row < 0)
            {
                if (++place == example.Length) break;
                step = (Vector256.LoadUnsafe(ref _held[place * Labels]) - Vector256.LoadUnsafe(ref _free[place * Labels])) * weight;
                continue;
            }
            var squares = Vector256.LoadUnsafe(ref _weightSquares[row]) + step * step;
            squares.StoreUnsafe(ref _weightSquares[row]);
            (Vector256.LoadUnsafe(ref _weights[row]) + rate * step / Vector256.Sqrt(squares + damping)).StoreUnsafe(ref _weights[row]);
        }
        for (int t = 0; t < _transitions.Length; t++)
        {
            float change = _marginals.TransitionSteps[t] * example.Weight;
            _marginals.TransitionSteps[t] = 0;
            if (change == 0) continue;
            _transitionSquares[t] += change * change;
            _transitions[t] += _options.Rate * change / MathF.Sqrt(_transitionSquares[t] + _options.Damping);
        }
    }

    private void Reserve(int length)
    {
        if (_scores.Length >= length) return;
        length = Math.Max(length, 4096);
        (_scores, _free, _held) = (new float[length], new float[length], new float[length]);
    }

    // xorshift64*
    private uint Next()
    {
        _random ^= _random >> 12;
        _random ^= _random << 25;
        _random ^= _random >> 27;
        return (uint)((_random * 0x2545F4914F6CDD1D) >> 32);
    }
}
