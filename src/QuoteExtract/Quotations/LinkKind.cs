namespace QuoteExtract.Quotations;

/// <summary>What kind of answer a <see cref="LinkOption"/> is.</summary>
internal enum LinkKind
{
    /// <summary>No cue, or no source.</summary>
    None,

    /// <summary>A cue or source that was found nearby.</summary>
    Near,

    /// <summary>A content goes on with the quotation before it; a quotation has the source of the one before it.</summary>
    Before,

    /// <summary>The subject of the cue's verb, which was not found as a source.</summary>
    Subject,
}
