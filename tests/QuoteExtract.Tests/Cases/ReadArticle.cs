namespace QuoteExtract.Tests.Cases;

/// <summary>A text with the quotations found in it, which a test finds again by a few of their words.</summary>
internal sealed record ReadArticle(string Text, IReadOnlyList<Quotation> Quotations, IReadOnlyList<Entity> Entities)
{
    /// <summary>Reads the one article in ../shared/seeds whose file name fits.</summary>
    public static ReadArticle Seed(string pattern)
    {
        string text = File.ReadAllText(Directory.EnumerateFiles(Path.Combine(SharedData.Folder!, "seeds"), pattern).Single());
        var result = QuoteExtractor.Create().Extract(text);
        return new ReadArticle(text, result.Quotations, result.Entities);
    }

    /// <summary>The words of a span; null for none.</summary>
    public string? Cut(TextSpan? span) => span?.Cut(Text);

    /// <summary>The words of each content span.</summary>
    public IEnumerable<string> Contents(Quotation quotation) => quotation.Content.Select(span => span.Cut(Text));

    /// <summary>The quotations with this source.</summary>
    public IReadOnlyList<Quotation> AllFrom(string source) => [.. Quotations.Where(quotation => Cut(quotation.Source) == source)];

    /// <summary>The first quotation with this source and cue.</summary>
    public Quotation From(string source, string cue) => AllFrom(source).FirstOrDefault(quotation => Cut(quotation.Cue) == cue)
        ?? throw new InvalidOperationException($"No quotation of {source} with \"{cue}\" was found.");

    /// <summary>The only quotation whose content has these words.</summary>
    public Quotation Quoting(string words) => Quotations.Where(quotation => quotation.Text.Contains(words, StringComparison.Ordinal)).ToList() is [var only]
        ? only
        : throw new InvalidOperationException($"Not exactly one quotation has the words {words}.");
}
