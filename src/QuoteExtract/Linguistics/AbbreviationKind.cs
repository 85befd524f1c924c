namespace QuoteExtract.Linguistics;

/// <summary>Where a word with a period is an abbreviation (second column of Lexicons/en/abbreviations.tsv).</summary>
internal enum AbbreviationKind
{
    /// <summary>Not an abbreviation.</summary>
    None,

    /// <summary>Before a name, and so never at the end of a sentence: Mr. Hill, Gov. Hill, Mt. Fuji.</summary>
    Title,

    /// <summary>Inside a sentence: vs., cf.</summary>
    Inner,

    /// <summary>Anywhere, at the end of a sentence too: Inc., etc.</summary>
    Any,

    /// <summary>Only before a digit, being a word otherwise: No. 10, Art. 5.</summary>
    Number,

    /// <summary>Only before a digit, a comma or a small letter, being a word otherwise: Sat., Mar. 3.</summary>
    Date,

    /// <summary>Only after a comma or before one, being a word otherwise: Jackson, Miss.</summary>
    Place,
}
