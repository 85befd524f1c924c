using QuoteExtract.Training.Corpora;
using QuoteExtract.Training.Evaluation;

namespace QuoteExtract.Tests.Evaluation;

/// <summary>The scorer gives what the reference gives, on the extractor's own output and on gold that was damaged in every way.</summary>
public class QuotationScorerParityTests
{
    private static string Dev => Path.Combine(SharedData.Folder!, "data", "polnear", "dev.jsonl.gz");

    [SharedFact]
    public void Agrees_on_what_the_extractor_finds()
    {
        var extractor = QuoteExtractor.Create();
        AssertAgreement([.. PolNearReader.Read(Dev).Select(one => extractor.Extract(new Article(one.Text) { Id = one.Id }))]);
    }

    [SharedFact]
    public void Agrees_on_damaged_gold()
    {
        var random = new Random(1);
        AssertAgreement([.. PolNearReader.Read(Dev).Select(one => new ExtractionResult
        {
            Id = one.Id,
            Quotations = [.. one.Attributions.SelectMany(gold => Damage(gold, one.Text, random))],
        })]);
    }

    private static void AssertAgreement(IReadOnlyList<ExtractionResult> results)
    {
        if (ReferenceScorer.Score(Dev, results) is not { } reference) return;
        var scorer = new QuotationScorer();
        foreach (var (gold, result) in PolNearReader.Read(Dev).Zip(results)) scorer.Add(QuotationComparison.Of(gold, result.Quotations));

        var ours = new Dictionary<string, double>
        {
            ["gold"] = scorer.Scores["ar"].Gold,
            ["predicted"] = scorer.Scores["ar"].Found,
        };
        foreach (string type in (string[])["direct", "mixed", "indirect"]) ours[$"of_{type}"] = scorer.Scores[$"recall_{type}"].Gold;
        foreach (string name in reference.Keys)
            if (!ours.ContainsKey(name)) ours[name] = 100 * scorer.Scores[name].F1;
        reference.Should().HaveCount(17);
        foreach (var (name, value) in reference) ours[name].Should().BeApproximately(value, .005001, name);
    }

    private static IEnumerable<Quotation> Damage(GoldAttribution gold, string text, Random random)
    {
        var quotation = Make(gold.Content, gold.Cue.Cast<TextSpan?>().FirstOrDefault(), gold.Source.Cast<TextSpan?>().FirstOrDefault());
        switch (random.Next(8))
        {
            case 0: return [];
            case 1: return [quotation with { ParentId = 0 }];
            case 2: return [quotation, quotation with { Content = [Move(quotation.Content[0])] }];
            case 3: return [quotation with { Source = quotation.Source is { } source ? Move(source) : null, Cue = null }];
            case 4: return [quotation with { Source = quotation.Cue }];
            case 5:
                int at = random.Next(text.Length);
                return [quotation, Make([new TextSpan(at, Math.Min(text.Length, at + random.Next(200)))], null, null)];
            case 6: return [quotation with { Content = [.. quotation.Content.SelectMany(Split)] }];
            default: return [quotation];
        }

        TextSpan Move(TextSpan span)
        {
            int start = Math.Clamp(span.Start + random.Next(-30, 30), 0, text.Length);
            return new TextSpan(start, Math.Clamp(span.End + random.Next(-30, 30), start, text.Length));
        }

        IEnumerable<TextSpan> Split(TextSpan span)
        {
            int middle = span.Start + span.Length / 2;
            return [new TextSpan(span.Start, middle), new TextSpan(Math.Min(span.End, middle + random.Next(4)), span.End)];
        }
    }

    private static Quotation Make(IReadOnlyList<TextSpan> content, TextSpan? cue, TextSpan? source) => new()
    {
        Id = 0,
        Type = QuotationType.Indirect,
        Text = "",
        Content = content,
        Cue = cue,
        Source = source,
        Confidence = 1,
        DecidedBy = "gold",
    };
}
