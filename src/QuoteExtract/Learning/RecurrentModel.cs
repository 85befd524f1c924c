using System.Buffers;
using QuoteExtract.Models;

namespace QuoteExtract.Learning;

/// <summary>
/// A network that reads a text's words and their features in both directions by long short-term memory and scores eight labels at
/// each place (after Huang, Xu and Yu 2015). Immutable and safe from any number of threads.
/// </summary>
internal sealed class RecurrentModel
{
    /// <summary>The width of the output layer: one panel of numbers, of which the labels are the first eight.</summary>
    public const int OutputWidth = 16;

    private const int Labels = ChainModel.Labels;

    /// <summary>What is longer is read in pieces.</summary>
    private const int LongestSequence = 512;

    /// <summary>How many places are read in step at most, about.</summary>
    private const int LargestGroup = 1024;

    private readonly VectorTable _words, _input, _forward, _backward, _output;
    private readonly FeatureTable _features;
    private readonly float[] _inputBias, _outputBias;
    private readonly RoundedMatrix _outputMatrix;
    private readonly LstmReader[] _readers;
    private readonly int _units;

    public RecurrentModel(VectorTable words, FeatureTable features, VectorTable input, float[] inputBias, VectorTable forward, VectorTable backward, VectorTable output, float[] outputBias)
    {
        _units = forward.Count;
        bool fits = input.Count == words.Width + features.Width && input.Width == 8 * _units && inputBias.Length == input.Width && backward.Count == _units
            && forward.Width == 4 * _units && backward.Width == 4 * _units && output.Count == 2 * _units && output.Width == OutputWidth && outputBias.Length == OutputWidth
            && _units % 16 == 0;
        if (!fits) throw new ModelFileException("The tables of a recurrent model do not fit each other.");
        (_words, _features, _input, _inputBias, _forward, _backward, _output, _outputBias) = (words, features, input, inputBias, forward, backward, output, outputBias);
        _outputMatrix = new RoundedMatrix(output.ToNumbers(), output.Width);
        _readers = [Reader(forward, reversed: false), Reader(backward, reversed: true)];
    }

    /// <summary>How many vectors of words there are.</summary>
    public int Words => _words.Count;

    /// <summary>How many vectors of features there are.</summary>
    public int Features => _features.Count;

    public static RecurrentModel Read(ModelFile file, string name) =>
        new(VectorTable.Read(file, $"{name}.words"), FeatureTable.Read(file, $"{name}.features"), VectorTable.Read(file, $"{name}.input"), file.Numbers<float>($"{name}.inputbias"),
            VectorTable.Read(file, $"{name}.forward"), VectorTable.Read(file, $"{name}.backward"), VectorTable.Read(file, $"{name}.output"), file.Numbers<float>($"{name}.outputbias"));

    public void Write(ModelWriter file, string name)
    {
        _words.Write(file, $"{name}.words");
        _features.Write(file, $"{name}.features");
        _input.Write(file, $"{name}.input");
        file.Add<float>($"{name}.inputbias", _inputBias);
        _forward.Write(file, $"{name}.forward");
        _backward.Write(file, $"{name}.backward");
        _output.Write(file, $"{name}.output");
        file.Add<float>($"{name}.outputbias", _outputBias);
    }

    /// <summary>Scores the labels at each place.</summary>
    /// <param name="words">The vector of each place's word.</param>
    /// <param name="features">The vectors of the places' features, one place after another.</param>
    /// <param name="ends">For each place the index after its last feature.</param>
    /// <param name="sequences">Which places are read together.</param>
    /// <param name="scores">Receives eight for each place, in log-odds.</param>
    public void Score(ReadOnlySpan<int> words, ReadOnlySpan<int> features, ReadOnlySpan<int> ends, IEnumerable<(int Start, int End)> sequences, Span<float> scores)
    {
        var pieces = new List<(int Start, int End)>();
        foreach (var (start, end) in sequences)
            for (int at = start; at < end; at += LongestSequence) pieces.Add((at, Math.Min(at + LongestSequence, end)));
        pieces.Sort((a, b) => (b.End - b.Start, a.Start).CompareTo((a.End - a.Start, b.Start)));
        for (int first = 0; first < pieces.Count;)
        {
            int last = first, places = 0;
            while (last < pieces.Count && (last == first || places + pieces[last].End - pieces[last].Start <= LargestGroup)) places += pieces[last].End - pieces[last++].Start;
            ScoreGroup(words, features, ends, pieces.GetRange(first, last - first), places, scores);
            first = last;
        }
    }

    private void ScoreGroup(ReadOnlySpan<int> words, ReadOnlySpan<int> features, ReadOnlySpan<int> ends, List<(int Start, int End)> pieces, int places, Span<float> scores)
    {
        int wordWidth = _words.Width, featureWidth = _features.Width, stateWidth = 2 * _units;
        float[] rented = ArrayPool<float>.Shared.Rent(places * (wordWidth + stateWidth + OutputWidth));
        short[] inputs = ArrayPool<short>.Shared.Rent(places * featureWidth);
        int[] wordAt = ArrayPool<int>.Shared.Rent(places);
        var vectors = rented.AsSpan(0, places * wordWidth);
        var states = rented.AsSpan(vectors.Length, places * stateWidth);
        var group = rented.AsSpan(vectors.Length + states.Length, places * OutputWidth);
        var sequences = new (int Start, int End)[pieces.Count];
        var numbers = new Dictionary<int, int>();
        int place = 0;
        for (int s = 0; s < sequences.Length; s++)
        {
            sequences[s] = (place, place + pieces[s].End - pieces[s].Start);
            for (int i = pieces[s].Start; i < pieces[s].End; i++, place++)
            {
                // A word that comes twice is multiplied once.
                if (!numbers.TryGetValue(words[i], out wordAt[place])) numbers[words[i]] = wordAt[place] = numbers.Count;
                _features.Sum(features[(i > 0 ? ends[i - 1] : 0)..ends[i]], inputs.AsSpan(place * featureWidth));
                _outputBias.CopyTo(group[(place * OutputWidth)..]);
            }
        }
        vectors = vectors[..(numbers.Count * wordWidth)];
        vectors.Clear();
        foreach (var (word, number) in numbers) _words.AddTo(vectors.Slice(number * wordWidth, wordWidth), word);
        for (int d = 0; d < 2; d++) _readers[d].Read(sequences, vectors, wordAt.AsSpan(0, places), inputs, _features.Scale, states, stateWidth, d * _units);
        _outputMatrix.MultiplyAdd(states, places, group);
        for (int s = 0; s < sequences.Length; s++)
            for (int i = 0; i < pieces[s].End - pieces[s].Start; i++)
                group.Slice((sequences[s].Start + i) * OutputWidth, Labels).CopyTo(scores[((pieces[s].Start + i) * Labels)..]);
        ArrayPool<float>.Shared.Return(rented);
        ArrayPool<short>.Shared.Return(inputs);
        ArrayPool<int>.Shared.Return(wordAt);
    }

    // The first half of the gates is the forward reader's.
    private LstmReader Reader(VectorTable weights, bool reversed)
    {
        int width = 4 * _units, first = reversed ? width : 0;
        float[] input = _input.ToNumbers();
        float[] half = [.. Enumerable.Range(0, _input.Count).SelectMany(row => input.AsSpan((row * _input.Width) + first, width).ToArray())];
        int words = _words.Width * width;
        return new LstmReader(new RoundedMatrix(half.AsSpan(0, words), width), new RoundedMatrix(half.AsSpan(words), width), new RoundedMatrix(weights.ToNumbers(), width),
            [.. _inputBias.AsSpan(first, width)], reversed);
    }
}
