using QuoteExtract.Models;

namespace QuoteExtract.Learning;

/// <summary>Which row of a table belongs to a word: row 0 to every word that has none of its own.</summary>
internal sealed class WordIndex
{
    private readonly SortedHashes _hashes;

    /// <param name="hashes">The words of rows 1 and on, rising.</param>
    public WordIndex(uint[] hashes) => _hashes = new SortedHashes(hashes);

    /// <summary>How many words have a row of their own.</summary>
    public int Count => _hashes.All.Length;

    public static WordIndex Read(ModelFile file, string name) => new(file.Numbers<uint>(name));

    public void Write(ModelWriter file, string name) => file.Add(name, _hashes.All);

    /// <summary>The row of a word.</summary>
    public int RowOf(uint hash) => _hashes.IndexOf(hash) + 1;
}
