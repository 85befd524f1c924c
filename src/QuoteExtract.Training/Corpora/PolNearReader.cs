using System.Text.Json;

namespace QuoteExtract.Training.Corpora;

/// <summary>
/// Reads PolNeAR as ../shared/data keeps it: one JSON article a line. Of several annotators it takes the one with the most
/// attributions, on a tie the first by name.
/// </summary>
internal static class PolNearReader
{
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 16 };

    /// <summary>Reads the articles lazily, in the file's order.</summary>
    /// <param name="path">A .jsonl or .jsonl.gz file.</param>
    /// <param name="silver">Whether to read CoreNLP's tokens and coreference too, which takes longer.</param>
    /// <exception cref="InvalidDataException">A line is not an article of PolNeAR; the message names file and line.</exception>
    public static IEnumerable<PolNearArticle> Read(string path, bool silver = false)
    {
        foreach (var (number, line) in CorpusLines.Read(path))
        {
            if (!string.IsNullOrWhiteSpace(line)) yield return Parse(line, silver, $"{path}, line {number}");
        }
    }

    private static PolNearArticle Parse(string line, bool silver, string place)
    {
        try
        {
            using var document = JsonDocument.Parse(line, Options);
            return Article(document.RootElement, silver);
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException
            or FormatException or IndexOutOfRangeException or InvalidDataException)
        {
            throw new InvalidDataException($"{place}: not an article of PolNeAR: {exception.Message}", exception);
        }
    }

    private static PolNearArticle Article(JsonElement json, bool silver)
    {
        string text = json.GetProperty("text").GetString() ?? throw new InvalidDataException("the text is null.");
        var annotator = json.GetProperty("annotators").EnumerateObject()
            .OrderByDescending(one => one.Value.GetArrayLength()).ThenBy(one => one.Name, StringComparer.Ordinal)
            .Cast<JsonProperty?>().FirstOrDefault();
        return new PolNearArticle
        {
            Id = Word(json, "id"),
            Publisher = Word(json, "publisher"),
            Date = Word(json, "date"),
            Title = json.TryGetProperty("title", out var title) ? title.GetString() : null,
            Text = text,
            Attributions = annotator is { } chosen ? [.. chosen.Value.EnumerateArray().Select(one => Attribution(one, text))] : [],
            Masked = annotator is { } who && json.TryGetProperty("masked", out var masked) && masked.TryGetProperty(who.Name, out var spans)
                ? Spans(spans, text) : [],
            Tokens = silver && json.TryGetProperty("tokens", out var tokens)
                ? [.. tokens.EnumerateArray().Select(token => Token(token, text))] : [],
            Chains = silver && json.TryGetProperty("coref", out var chains)
                ? [.. chains.EnumerateArray().Select(chain => Chain(chain, text))] : [],
        };
    }

    private static GoldAttribution Attribution(JsonElement json, string text) => new(
        Word(json, "id"), Spans(json.GetProperty("source"), text), Spans(json.GetProperty("cue"), text), Spans(json.GetProperty("content"), text));

    private static SilverToken Token(JsonElement json, string text) => new(
        Span(json, text), Word(json[2]), Word(json[3]), Word(json[4]), json[5].GetInt32(), Word(json[6]), json[7].GetInt32());

    private static SilverMention[] Chain(JsonElement json, string text) =>
        [.. json.EnumerateArray().Select(mention => new SilverMention(Span(mention, text), mention[2].GetBoolean()))];

    private static TextSpan[] Spans(JsonElement json, string text) => [.. json.EnumerateArray().Select(span => Span(span, text)).Order()];

    private static TextSpan Span(JsonElement json, string text)
    {
        var span = new TextSpan(json[0].GetInt32(), json[1].GetInt32());
        return 0 <= span.Start && span.Start <= span.End && span.End <= text.Length
            ? span : throw new InvalidDataException($"the span {span} is outside the text of {text.Length} units.");
    }

    private static string Word(JsonElement json, string name) => Word(json.GetProperty(name));

    private static string Word(JsonElement json) => json.GetString() ?? throw new InvalidDataException("a word is null.");
}
