namespace QuoteExtract.Training.Corpora;

/// <summary>A text of GAP (Webster and others 2018) with a pronoun and two names that it could mean.</summary>
/// <param name="Id">The corpus's own name for the text.</param>
/// <param name="Text">A few sentences of an encyclopedia.</param>
/// <param name="Pronoun">The pronoun.</param>
/// <param name="A">The first name.</param>
/// <param name="IsA">Whether the pronoun means the first name.</param>
/// <param name="B">The second name.</param>
/// <param name="IsB">Whether the pronoun means the second name; neither may be meant.</param>
internal sealed record GapExample(string Id, string Text, TextSpan Pronoun, TextSpan A, bool IsA, TextSpan B, bool IsB)
{
    /// <summary>Whether the pronoun is feminine.</summary>
    public bool IsFeminine => Pronoun.In(Text) is var word && (word.StartsWith("s", StringComparison.OrdinalIgnoreCase) || word.StartsWith("her", StringComparison.OrdinalIgnoreCase));
}
