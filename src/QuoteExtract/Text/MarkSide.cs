namespace QuoteExtract.Text;

/// <summary>What a mark does where it stands.</summary>
internal enum MarkSide
{
    /// <summary>Nothing: an apostrophe, a bullet, inches.</summary>
    None,

    /// <summary>It opens.</summary>
    Opens,

    /// <summary>It closes.</summary>
    Closes,

    /// <summary>The units around it do not say.</summary>
    Unclear,
}
