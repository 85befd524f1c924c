using System.Runtime.Intrinsics;
using QuoteExtract.Learning;


namespace QuoteExtract.Linguistics;

/// <summary>
/// Follows the best few states of a parse step by step. All states of a step have taken as many steps, so that their scores
/// compare. It holds the working memory of one parse after another and belongs to one thread.
/// </summary>
internal sealed class BeamSearch
{
    private const int PairSums = 64;

    private readonly record struct Candidate(float Score, int State, int Action);

    // The summed weights of the features that depend on the next word, or on two words; "known" and the words say whose they are.
    private record struct NextSum(bool IsKnown, Vector128<float> Sum);

    private record struct PairSum(bool IsKnown, int First, int Second, Vector128<float> Sum);

    private readonly int _width;
    private readonly float _margin;
    private readonly Candidate[] _candidates;
    private readonly uint[] _features = new uint[FeatureWriter.BufferLength];
    private ParserState[] _states = new ParserState[1024];
    private readonly PairSum[] _pairSums = new PairSum[PairSums], _stackSums = new PairSum[PairSums];
    private NextSum[] _nextSums = new NextSum[64];
    private int _count, _end;

    /// <param name="width">How many states are kept.</param>
    /// <param name="margin">How far a state may fall behind the best and still be kept. Most steps are plain, and go with one state.</param>
    public BeamSearch(int width, float margin = float.PositiveInfinity) => (_width, _margin, _candidates) = (width, margin, new Candidate[width]);

    /// <summary>All states of the parse so far; links are indices in it.</summary>
    public ReadOnlySpan<ParserState> States => _states.AsSpan(0, _count);

    /// <summary>The number of the best state that the last step kept; the others of the step follow it.</summary>
    public int Best { get; private set; }

    /// <summary>The numbers of the states that the last step kept.</summary>
    public Range Kept => Best.._end;

    /// <summary>Begins a sentence.</summary>
    /// <param name="length">The number of words as <see cref="ParserWord.Fill"/> counts them.</param>
    public void Begin(int length)
    {
        if (_nextSums.Length < length) _nextSums = new NextSum[length * 2];
        else Array.Clear(_nextSums);
        Array.Clear(_pairSums);
        Array.Clear(_stackSums);
        _states[0] = new ParserState { Next = 1, Action = -1 };
        (_count, _end, Best) = (1, 1, 0);
    }

    /// <summary>Takes one step from every state that the last step kept.</summary>
    /// <param name="words">As <see cref="ParserWord.Fill"/> makes them: the root stands third from the end.</param>
    /// <returns>False when the sentence is done.</returns>
    public bool Step<TScorer>(ReadOnlySpan<ParserWord> words, TScorer scorer) where TScorer : ITransitionScorer
    {
        int root = words.Length - 3, from = Best, to = _end, candidates = 0;
        for (int s = from; s < to; s++)
        {
            ref readonly var state = ref _states[s];
            var scores = state.IsForced(root) ? default : Score(words, in state, scorer);
            for (int action = 0; action < ParserState.Actions; action++)
                if (state.Allows(action, _states, root)) candidates = Insert(new Candidate(state.Score + scores[action], s, action), candidates);
        }
        if (candidates == 0) return false;
        Best = _count;
        foreach (var candidate in _candidates.AsSpan(0, candidates))
        {
            if (candidate.Score < _candidates[0].Score - _margin) break;
            if (_count == _states.Length) Array.Resize(ref _states, _count * 2);
            _states[_count] = _states[candidate.State].After(candidate.Action, candidate.State, _states, candidate.Score);
            _count++;
        }
        _end = _count;
        return true;
    }

    /// <summary>The number of the state that follows <paramref name="state"/> by a step, appended though the beam does not keep it.</summary>
    public int Append(int state, int action, float score)
    {
        if (_count == _states.Length) Array.Resize(ref _states, _count * 2);
        _states[_count] = _states[state].After(action, state, _states, score);
        return _count++;
    }

    /// <summary>The heads of a finished parse: <c>heads[i]</c> for the word i, from 1; the root's number for its child.</summary>
    public void Heads(int state, Span<int> heads)
    {
        for (; _states[state].Action >= 0; state = _states[state].Previous)
        {
            ref readonly var before = ref _states[_states[state].Previous];
            if (_states[state].Action == ParserState.Left) heads[before.Top] = before.Next;
            else if (_states[state].Action == ParserState.Right) heads[before.Top] = _states[before.Below].Top;
        }
    }

    private Vector128<float> Score<TScorer>(ReadOnlySpan<ParserWord> words, in ParserState state, TScorer scorer) where TScorer : ITransitionScorer
    {
        ref var next = ref _nextSums[state.Next];
        if (!next.IsKnown) next = new(true, scorer.Score(_features.AsSpan(0, ParserFeatures.FillNext(words, state.Next, _features))));
        ref var pair = ref SumOf(_pairSums, state.Top, state.Next);
        if (!pair.IsKnown) pair = new(true, state.Top, state.Next, scorer.Score(_features.AsSpan(0, ParserFeatures.FillPair(words, state.Top, state.Next, _features))));
        int second = state.Second(_states);
        ref var stack = ref SumOf(_stackSums, second, state.Top);
        if (!stack.IsKnown) stack = new(true, second, state.Top, scorer.Score(_features.AsSpan(0, ParserFeatures.FillStack(words, second, state.Top, _features))));
        return next.Sum + pair.Sum + stack.Sum + scorer.Score(_features.AsSpan(0, ParserFeatures.FillRest(words, _states, in state, _features)));
    }

    // The place for the sum of two words, known if it is theirs.
    private static ref PairSum SumOf(PairSum[] sums, int first, int second)
    {
        ref var sum = ref sums[(uint)((first * 5) + second) % PairSums];
        if (sum.First != first || sum.Second != second) sum = default;
        return ref sum;
    }

    // Insertion keeps the best first and, of equals, the earlier state first: the same result on every machine.
    private int Insert(Candidate candidate, int count)
    {
        int at = count;
        while (at > 0 && _candidates[at - 1].Score < candidate.Score) at--;
        if (at >= _width) return count;
        int kept = Math.Min(count, _width - 1);
        Array.Copy(_candidates, at, _candidates, at + 1, kept - at);
        _candidates[at] = candidate;
        return kept + 1;
    }
}
