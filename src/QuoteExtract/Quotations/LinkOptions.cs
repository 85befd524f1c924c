using QuoteExtract.Learning;

namespace QuoteExtract.Quotations;

/// <summary>The options of one choice, and what speaks for and against each. Used again for the next choice, by one thread.</summary>
/// <param name="hasTrees">Whether a parser ran, so that features look at trees.</param>
internal sealed class LinkOptions(bool hasTrees)
{
    private readonly uint[] _buffer = new uint[FeatureWriter.BufferLength];
    private readonly List<(LinkOption Option, int End)> _options = [];
    private uint[] _features = new uint[512];

    /// <summary>Whether features look at trees.</summary>
    public bool HasTrees => hasTrees;

    public int Count => _options.Count;

    public LinkOption this[int i] => _options[i].Option;

    /// <summary>The features of an option.</summary>
    public ReadOnlySpan<uint> FeaturesOf(int i) => _features.AsSpan((i == 0 ? 0 : _options[i - 1].End).._options[i].End);

    public bool Has(TextSpan span)
    {
        foreach (var (option, _) in _options)
            if (option.Span?.Span == span) return true;
        return false;
    }

    public void Clear() => _options.Clear();

    /// <summary>What writes the features of the next option.</summary>
    public FeatureWriter Write() => new(_buffer);

    /// <summary>Adds an option with the features written.</summary>
    public void Add(LinkOption option, in FeatureWriter features)
    {
        int start = _options.Count == 0 ? 0 : _options[^1].End, count = features.Finish();
        if (start + count > _features.Length) Array.Resize(ref _features, 2 * _features.Length);
        _buffer.AsSpan(0, count).CopyTo(_features.AsSpan(start));
        _options.Add((option, start + count));
    }
}
