namespace QuoteExtract.Quotations;

/// <summary>What the cue lexicon says of a token, and the nearest cues around it.</summary>
internal struct CueSign
{
    /// <summary>How likely the word is a cue, from 1 to 4; 0 for a word that never is.</summary>
    public byte Strength;

    /// <summary>How likely it is one before what follows it, from 1 to 6.</summary>
    public byte InFrame;

    /// <summary>What follows it, as a hash.</summary>
    public uint Frame;

    /// <summary>The nearest cue before and after it in its block; −1 for none.</summary>
    public int Left, Right;

    /// <summary>Commas and sentence ends on the way there, at most 3.</summary>
    public byte LeftCommas, LeftEnds, RightCommas, RightEnds;
}
