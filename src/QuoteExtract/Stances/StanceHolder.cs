namespace QuoteExtract.Stances;

/// <summary>Who is the subject of a word, and so may be the one whose stance it tells.</summary>
internal enum StanceHolder : byte
{
    /// <summary>Nobody is named.</summary>
    Open,

    /// <summary>The speaker: I, we.</summary>
    Speaker,

    /// <summary>Anybody: nobody, everyone, one, there, it.</summary>
    Anybody,

    /// <summary>Somebody else.</summary>
    Other,
}
