namespace QuoteExtract.Linguistics;

/// <summary>The heads of a sentence seen from above: each word's outermost children and its neighbours under the same head.</summary>
internal ref struct TreeView
{
    /// <summary>How many links a word has.</summary>
    public const int Columns = 5;

    private readonly Span<int> _links;

    /// <param name="heads">The head of each word from 1; the root is the number after the last word.</param>
    /// <param name="links">Working memory of <see cref="Columns"/> times the length of <paramref name="heads"/>.</param>
    public TreeView(ReadOnlySpan<int> heads, Span<int> links)
    {
        Heads = heads;
        _links = links[..(Columns * heads.Length)];
        _links.Clear();
        Span<int> last = _links.Slice(4 * heads.Length, heads.Length);
        int root = heads.Length - 1;
        for (int word = 1; word < root; word++)
        {
            int head = heads[word];
            if (word < head)
            {
                ref int left = ref Link(0, head);
                if (left == 0) left = word;
                else if (Link(1, head) == 0) Link(1, head) = word;
            }
            else Link(2, head) = word;
            Link(3, word) = last[head];
            last[head] = word;
        }
        // The column of last children becomes that of next neighbours.
        last.Clear();
        for (int word = 1; word < root; word++)
            if (Link(3, word) is var before && before != 0) Link(4, before) = word;
    }

    public ReadOnlySpan<int> Heads { get; }

    /// <summary>The outermost left child, 0 for none.</summary>
    public readonly int Left(int word) => Link(0, word);

    /// <summary>The next left child after the outermost.</summary>
    public readonly int Left2(int word) => Link(1, word);

    /// <summary>The outermost right child.</summary>
    public readonly int Right(int word) => Link(2, word);

    /// <summary>The child of the same head before this one.</summary>
    public readonly int Before(int word) => Link(3, word);

    /// <summary>The child of the same head after this one.</summary>
    public readonly int After(int word) => Link(4, word);

    private readonly ref int Link(int column, int word) => ref _links[column * Heads.Length + word];
}
