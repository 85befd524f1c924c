namespace QuoteExtract.Linguistics;

/// <summary>What a character can be part of, as far as tokens are concerned.</summary>
internal enum CharacterKind : byte
{
    /// <summary>White space: in no token.</summary>
    Space,

    /// <summary>A letter of any script but those below.</summary>
    Letter,

    /// <summary>A Chinese character.</summary>
    Han,

    /// <summary>Hiragana.</summary>
    Hiragana,

    /// <summary>Katakana.</summary>
    Katakana,

    /// <summary>A decimal digit.</summary>
    Digit,

    /// <summary>A combining mark or invisible joiner: belongs to what it follows.</summary>
    Joiner,

    /// <summary>One of the signs that people write for an apostrophe.</summary>
    Apostrophe,

    /// <summary>Every other sign.</summary>
    Sign,
}
