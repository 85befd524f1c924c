using System.Globalization;
using QuoteExtract.Linguistics;

namespace QuoteExtract.Serialization;

/// <summary>
/// Writes an annotated article in the CoNLL-U format (universaldependencies.org/format.html): a document with the article's id,
/// a paragraph for every block, and for every token ten columns, of which those that no stage filled are <c>_</c>.
/// MISC holds <c>Start</c> and <c>End</c>, UTF-16 offsets in the article, <c>SpaceAfter=No</c> where the next token follows at
/// once, and <c>Entity=B-PER</c> and the like where names were recognized.
/// </summary>
public static class ConlluWriter
{
    /// <summary>Writes one article; lines end with a line feed, and an empty line follows every sentence.</summary>
    /// <param name="writer">Where to; it is not flushed.</param>
    /// <param name="article">The article.</param>
    public static void Write(TextWriter writer, AnnotatedArticle article)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(article);
        writer.Write(article.Article.Id is { Length: > 0 } id ? $"# newdoc id = {OneLine(id)}\n" : "# newdoc\n");
        int block = -1, name = 0;
        for (int s = 0; s < article.Sentences.Length; s++)
        {
            var sentence = article.Sentences[s];
            if (sentence.Block != block) writer.Write("# newpar\n");
            block = sentence.Block;
            writer.Write(string.Create(CultureInfo.InvariantCulture, $"# sent_id = {s + 1}\n"));
            writer.Write($"# text = {OneLine(article.SpanOf(sentence.Start, sentence.End).Cut(article.Text))}\n");
            for (int i = sentence.Start; i < sentence.End; i++)
            {
                while (name < article.Names.Length && article.Names[name].End <= i) name++;
                WriteToken(writer, article, sentence, i, name < article.Names.Length ? article.Names[name] : null);
            }
            writer.Write('\n');
        }
    }

    private static void WriteToken(TextWriter writer, AnnotatedArticle article, Sentence sentence, int index, NamedEntity? name)
    {
        var token = article.Tokens[index];
        writer.Write((index - sentence.Start + 1).ToString(CultureInfo.InvariantCulture));
        Column(OneLine(token.Span.Cut(article.Text)));
        Column(token.Lemma);
        Column(token.PartOfSpeech == PartOfSpeech.Unknown ? null : token.PartOfSpeech.ToString().ToUpperInvariant());
        Column(token.Tag);
        Column(null);
        Column(token.Relation is null ? null : (token.Head < 0 ? 0 : token.Head - sentence.Start + 1).ToString(CultureInfo.InvariantCulture));
        Column(token.Relation);
        Column(null);
        writer.Write('\t');
        if (name is { } found && found.Start <= index) writer.Write($"Entity={(found.Start == index ? "B" : "I")}-{Label(found.Type)}|");
        if (index + 1 < article.Tokens.Length && article.Tokens[index + 1].Span.Start == token.Span.End) writer.Write("SpaceAfter=No|");
        writer.Write(string.Create(CultureInfo.InvariantCulture, $"Start={token.Span.Start}|End={token.Span.End}\n"));

        void Column(string? value)
        {
            writer.Write('\t');
            writer.Write(string.IsNullOrEmpty(value) ? "_" : value);
        }
    }

    /// <summary>A control character, which would break the table, is written as the replacement character; white space as a space.</summary>
    private static string OneLine(string text) => string.Create(text.Length, text, static (to, from) =>
    {
        for (int i = 0; i < from.Length; i++)
            to[i] = char.IsWhiteSpace(from[i]) ? ' ' : char.IsControl(from[i]) ? '\uFFFD' : from[i];
    });

    /// <summary>The labels of CoNLL 2003.</summary>
    private static string Label(EntityType type) => type switch
    {
        EntityType.Person => "PER",
        EntityType.Organization => "ORG",
        EntityType.Location => "LOC",
        _ => "MISC",
    };
}
