namespace QuoteExtract.Text;

/// <summary>What part of an article a <see cref="Block"/> is.</summary>
public enum BlockType
{
    /// <summary>The title line, or a second title under it (the same headline in another language).</summary>
    Headline,

    /// <summary>A line under the headline that sums the article up.</summary>
    Subhead,

    /// <summary>The author's line: By Jane Doe.</summary>
    Byline,

    /// <summary>Place, date and agency before the first sentence: MOSCOW, December 3. /TASS/.</summary>
    Dateline,

    /// <summary>Running text.</summary>
    Paragraph,

    /// <summary>A line that heads the paragraphs after it.</summary>
    SectionHeading,

    /// <summary>What belongs to the page and not to the article: Updated at:, All news, Follow us on Twitter.</summary>
    Boilerplate,
}
