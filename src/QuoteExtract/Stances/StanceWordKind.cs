namespace QuoteExtract.Stances;

/// <summary>In what way a word is for or against what it is said of.</summary>
internal enum StanceWordKind : byte
{
    /// <summary>It says nothing of the kind.</summary>
    None,

    /// <summary>It is good or bad in general: splendid, harm.</summary>
    Opinion,

    /// <summary>It shows where somebody stands: support, reject, a betrayal.</summary>
    Attitude,

    /// <summary>It is done to a treaty, and shows a stance where it is wished for: sign, withdraw.</summary>
    Act,

    /// <summary>It stands in the way: hamper, impossible.</summary>
    Obstacle,
}
