using QuoteExtract.Linguistics;
using QuoteExtract.Training.Corpora;

namespace QuoteExtract.Training.Linguistics;

/// <summary>The tree of a treebank sentence, made projective, and the steps that build it. Words are numbered as in <see cref="ParserState"/>.</summary>
internal sealed class GoldTree
{
    private readonly int[] _children;

    public GoldTree(ConlluSentence sentence)
    {
        int root = sentence.Words.Length + 1;
        Heads = new int[root + 1];
        for (int i = 1; i < root; i++) Heads[i] = sentence.Words[i - 1].Head is var head && head < 0 ? root : head + 1;
        Projectivize(Heads, root);
        _children = new int[root + 1];
        for (int i = 1; i < root; i++) _children[Heads[i]]++;
    }

    /// <summary>The head of each word.</summary>
    public int[] Heads { get; }

    /// <summary>The step that leads to the tree, attaching as soon as a word has all its children.</summary>
    public int Step(in ParserState state, ReadOnlySpan<ParserState> states)
    {
        int top = state.Top;
        if (top == 0 || state.TopLefts + state.TopRights < _children[top]) return ParserState.Shift;
        if (Heads[top] == state.Next) return ParserState.Left;
        return Heads[top] == states[state.Below].Top ? ParserState.Right : ParserState.Shift;
    }

    /// <summary>Lifts the shortest crossing arc to the head's head until none crosses (Nivre and Nilsson 2005).</summary>
    private static void Projectivize(int[] heads, int root)
    {
        while (true)
        {
            int shortest = 0;
            for (int i = 1; i < root; i++)
            {
                if (heads[i] == root || IsProjective(heads, root, i)) continue;
                if (shortest == 0 || Math.Abs(heads[i] - i) < Math.Abs(heads[shortest] - shortest)) shortest = i;
            }
            if (shortest == 0) return;
            heads[shortest] = heads[heads[shortest]];
        }
    }

    // An arc is projective when the head dominates every word between.
    private static bool IsProjective(int[] heads, int root, int word)
    {
        int head = heads[word];
        for (int between = Math.Min(word, head) + 1; between < Math.Max(word, head); between++)
        {
            int above = between;
            while (above != root && above != head) above = heads[above];
            if (above != head) return false;
        }
        return true;
    }
}
