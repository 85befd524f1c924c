namespace QuoteExtract.Text;

/// <summary>Marks that can close each other.</summary>
internal enum MarkFamily
{
    /// <summary>“ ” " „ ‟ '' `` ,, in any pairing.</summary>
    Double,

    /// <summary>‘ ’ ' ‚ ‛ `, which are also apostrophes.</summary>
    Single,

    /// <summary>« » in both directions.</summary>
    Guillemet,

    /// <summary>‹ › in both directions.</summary>
    SingleGuillemet,

    /// <summary>「 」</summary>
    Corner,

    /// <summary>『 』</summary>
    WhiteCorner,
}
