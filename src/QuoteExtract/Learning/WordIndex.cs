using QuoteExtract.Models;

namespace QuoteExtract.Learning;

/// <summary>Which row of a table belongs to a word: row 0 to every word that has none of its own.</summary>
internal sealed class WordIndex
{
    private readonly uint[] _hashes;

    /// <param name="hashes">The words of rows 1 and on, rising.</param>
    public WordIndex(uint[] hashes)
    {
        for (int i = 1; i < hashes.Length; i++)
            if (hashes[i - 1] >= hashes[i]) throw new ModelFileException("The words of an index do not rise.");
        _hashes = hashes;
    }

    /// <summary>How many words have a row of their own.</summary>
    public int Count => _hashes.Length;

    public static WordIndex Read(ModelFile file, string name) => new(file.Numbers<uint>(name));

    public void Write(ModelWriter file, string name) => file.Add<uint>(name, _hashes);

    /// <summary>The row of a word.</summary>
    public int RowOf(uint hash) => Math.Max(0, Array.BinarySearch(_hashes, hash) + 1);
}
