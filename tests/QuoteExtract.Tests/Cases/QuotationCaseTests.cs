namespace QuoteExtract.Tests.Cases;

public class QuotationCaseTests
{
    private static readonly QuoteExtractor Extractor = QuoteExtractor.Create();

    public static TheoryData<string> Cases()
    {
        var data = new TheoryData<string>();
        foreach (var golden in GoldenCase.ReadAll()) data.Add(golden.ToString());
        return data;
    }

    /// <summary>
    /// Every quotation line must be met, in order, and no other quotation may be found; a field that a line leaves out is
    /// not looked at. Entity lines must be met by some entity, in any order.
    /// </summary>
    [Theory, MemberData(nameof(Cases))]
    public void Finds_just_what_the_case_says(string name)
    {
        var golden = GoldenCase.ReadAll().Single(one => one.ToString() == name);
        var result = Extractor.Extract(golden.Text);
        var expected = golden.Expected.Where(line => line.Kind is "direct" or "indirect" or "mixed").ToList();
        if (expected.Count > 0 || golden.Expected.Any(line => line.Kind == "nothing"))
        {
            result.Quotations.Select((quotation, i) => Show(quotation, golden.Text, i < expected.Count ? expected[i] : null))
                .Should().Equal(expected.Select(line => Show(line, golden)), "{0}", name);
        }
        foreach (var line in golden.Expected.Where(line => line.Kind == "entity"))
            result.Entities.Select(entity => Show(entity, line)).Should().Contain(string.Join(" | ", line.Fields), "{0}", name);
        var claims = golden.Expected.Where(line => line.Kind == "claim").Select(line => golden.Find(line["text"]!)).ToList();
        if (claims.Count > 0) result.Claims.Select(claim => claim.Span).Should().Equal(claims, "{0}", name);
    }

    private static string Show(GoldenLine line, GoldenCase golden)
    {
        var parts = new List<string> { line.Kind };
        parts.AddRange(line.All("content").Select(words => Show("content", golden.Find(words), golden.Text)));
        foreach (string part in (string[])["cue", "source"])
            if (line[part] is { } words) parts.Add(words == "none" ? $"{part} none" : Show(part, golden.Find(words), golden.Text));
        foreach (string part in (string[])["act", "speaker", "parent", "duplicate", "stance"])
            if (line[part] is { } value) parts.Add($"{part} {value}");
        return string.Join(" | ", parts);
    }

    private static string Show(Quotation quotation, string text, GoldenLine? like)
    {
        var parts = new List<string> { quotation.Type.ToString().ToLowerInvariant() };
        parts.AddRange(quotation.Content.Select(span => Show("content", span, text)));
        if (like?["cue"] is not null || like is null) parts.Add(quotation.Cue is { } cue ? Show("cue", cue, text) : "cue none");
        if (like?["source"] is not null || like is null) parts.Add(quotation.Source is { } source ? Show("source", source, text) : "source none");
        if (like?["act"] is not null) parts.Add($"act {quotation.Act.ToString().ToLowerInvariant()}");
        if (like?["speaker"] is not null) parts.Add($"speaker {quotation.Speaker?.Name ?? "none"}");
        if (like?["parent"] is not null) parts.Add($"parent {quotation.ParentId?.ToString() ?? "none"}");
        if (like?["duplicate"] is not null) parts.Add($"duplicate {quotation.DuplicateOf?.ToString() ?? "none"}");
        if (like?["stance"] is not null) parts.Add($"stance {quotation.Stance.Label.ToString().ToLowerInvariant()}");
        return string.Join(" | ", parts);
    }

    private static string Show(string part, TextSpan span, string text) => $"{part} {span} {span.Cut(text)}";

    private static string Show(Entity entity, GoldenLine like) => string.Join(" | ", like.Fields.Select(field => (field.Name, field.Name switch
    {
        "name" => entity.Name,
        "type" => entity.Type.ToString().ToLowerInvariant(),
        "role" => entity.Role ?? "none",
        "affiliation" => entity.Affiliation ?? "none",
        _ => throw new InvalidDataException($"An entity has no field \"{field.Name}\"."),
    })));
}
