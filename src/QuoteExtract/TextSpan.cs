namespace QuoteExtract;

/// <summary>A half-open range [<see cref="Start"/>, <see cref="End"/>) of UTF-16 units in the caller's own, unchanged text.</summary>
/// <param name="Start">Index of the first unit, 0 or more.</param>
/// <param name="End">Index after the last unit; at least <paramref name="Start"/>.</param>
public readonly record struct TextSpan(int Start, int End) : IComparable<TextSpan>
{
    /// <summary>The number of UTF-16 units.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public int Length => End - Start;

    /// <summary>The units of <paramref name="text"/> that this span covers.</summary>
    public ReadOnlySpan<char> In(string text) => text.AsSpan(Start, Length);

    /// <summary>The part of <paramref name="text"/> that this span covers, as a new string.</summary>
    public string Cut(string text) => text[Start..End];

    /// <summary>Whether the two spans share at least one unit.</summary>
    public bool Overlaps(TextSpan other) => Start < other.End && other.Start < End;

    /// <summary>Whether <paramref name="other"/> lies wholly inside this span (equal spans contain each other).</summary>
    public bool Contains(TextSpan other) => Start <= other.Start && other.End <= End;

    /// <summary>Whether the unit at <paramref name="position"/> lies inside this span.</summary>
    public bool Contains(int position) => Start <= position && position < End;

    /// <summary>Orders by start, then by end.</summary>
    public int CompareTo(TextSpan other) => Start != other.Start ? Start.CompareTo(other.Start) : End.CompareTo(other.End);

    /// <summary>The span in interval notation, for messages: <c>[12, 40)</c>.</summary>
    public override string ToString() => $"[{Start}, {End})";
}
