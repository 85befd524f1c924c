namespace QuoteExtract.Stances;

/// <summary>Where a target is mentioned, seen from a quotation.</summary>
internal enum MentionPlace : byte
{
    /// <summary>In its content.</summary>
    Content,

    /// <summary>In its sentence, outside the content: <c>“Never,” he said of the treaty</c>.</summary>
    Sentence,

    /// <summary>In the sentence before it.</summary>
    Before,

    /// <summary>In the sentence after it.</summary>
    After,
}
