namespace QuoteExtract.Linguistics;

/// <summary>What the whole article shows of a word, wherever it stands in it, as bits.</summary>
[Flags]
internal enum WordEvidence : ushort
{
    None = 0,

    /// <summary>It is also written in small letters: no name, or a homonym of one.</summary>
    SmallElsewhere = 1,

    /// <summary>Capitalised inside a sentence that is not all capitals or title case.</summary>
    CapitalInside = 2,

    /// <summary>After a title: "Ms. Lee".</summary>
    AfterTitle = 4,

    /// <summary>After a given name: "Anna Lee".</summary>
    AfterGivenName = 8,

    /// <summary>A given name before another capitalised word: "Anna Lee".</summary>
    BeforeName = 16,

    /// <summary>The last word of several capitalised ones.</summary>
    EndsRun = 32,

    /// <summary>The first word of several capitalised ones.</summary>
    OpensRun = 64,

    /// <summary>Alone, between words in small letters.</summary>
    StandsAlone = 128,

    /// <summary>Alone after "the": "the Senate".</summary>
    AfterArticle = 256,

    /// <summary>Alone before a genitive: "Lee's".</summary>
    BeforeGenitive = 512,

    /// <summary>Inside brackets right after capitalised words: "(OPEC)".</summary>
    InBrackets = 1024,

    /// <summary>In the first line.</summary>
    InHeadline = 2048,
}
