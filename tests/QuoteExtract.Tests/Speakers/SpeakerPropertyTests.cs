using System.Diagnostics;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using QuoteExtract.Claims;
using QuoteExtract.Speakers;
using QuoteExtract.Stances;

namespace QuoteExtract.Tests.Speakers;

public class SpeakerPropertyTests
{
    private static readonly string[] Pieces =
    [
        "Linda Hart", "Mr. Hart", "he", "She", "who", "the Russian minister", "Foreign Minister", ",", ".", "“", "”", "said", "and", "of", "-", "'s", "’s", "\n", " ", "U.N.",
        "\ud800", "\u0301", "\u202e", "שלום", "\0", "Минск", "1,000", "(", "&", "İ", "ß", "of the", "Jr.",
    ];

    [Fact]
    public void Renaming_a_speaker_renames_only_the_speaker()
    {
        const string Story = "FIRST SECOND opened the bridge on Monday with Robert Miles. “It is safe,” SECOND said. “It is long,” Miles said. Mr. SECOND, the mayor of Springfield, "
            + "left for Tokyo. The road is open, the mayor said. It was late, he added.";
        var names = Gen.Elements("Peter Lang", "Boris Orlov", "Kenji Mori", "David Stone", "Carlos Vega");

        Prop.ForAll(names.Two().ToArbitrary(), pair =>
            Speakers(pair.Item1).Select(name => name == pair.Item1 ? pair.Item2 : name).SequenceEqual(Speakers(pair.Item2))).QuickCheckThrowOnFailure();

        static List<string?> Speakers(string name)
        {
            string[] parts = name.Split(' ');
            var text = new QuotedText(Story.Replace("FIRST", parts[0]).Replace("SECOND", parts[1]))
                .With("“It is safe,”", parts[1] + "#2").With("“It is long,”", "Miles#2").With("The road is open", "the mayor#2").With("It was late", "he");
            var resolution = new SpeakerResolver().Resolve(text.Article, text.Quotations);
            return [.. text.Quotations.Zip(resolution.Speakers, resolution.Put).Select(quotation => quotation.Speaker?.Name)];
        }
    }

    [Fact]
    public void Swapping_a_mans_and_a_womans_name_swaps_whom_he_and_she_mean()
    {
        const string Story = "FIRST met SECOND at the harbour on Monday. The bridge is safe, she said. It was late when he left, and his car was gone. The road is open, he said.";
        var men = Gen.Elements("Peter Lang", "David Stone", "Carlos Vega", "Robert Miles");
        var women = Gen.Elements("Linda Hart", "Maria Vega", "Susan Stone", "Elena Orlova");

        Prop.ForAll(men.SelectMany(man => women.Select(woman => (man, woman))).ToArbitrary(), pair =>
            Speakers(pair.man, pair.woman).SequenceEqual([pair.woman, pair.man]) && Speakers(pair.woman, pair.man).SequenceEqual([pair.woman, pair.man])).QuickCheckThrowOnFailure();

        static List<string?> Speakers(string first, string second)
        {
            var text = new QuotedText(Story.Replace("FIRST", first).Replace("SECOND", second)).With("The bridge is safe", "she").With("The road is open", "he#2");
            var resolution = new SpeakerResolver().Resolve(text.Article, text.Quotations);
            return [.. text.Quotations.Zip(resolution.Speakers, resolution.Put).Select(quotation => quotation.Speaker?.Name)];
        }
    }

    [Fact]
    public void Any_text_and_any_spans_give_a_result_within_the_text()
    {
        var texts = Gen.Elements(Pieces).ListOf(30).Select(pieces => string.Concat(pieces));
        var cases = from text in texts
                    where text.Length > 2
                    from spans in Gen.Choose(0, text.Length - 1).SelectMany(start => Gen.Choose(start + 1, text.Length).Select(end => new TextSpan(start, end))).ListOf(4)
                    select (text, spans);

        Prop.ForAll(cases.ToArbitrary(), one => Check(one.text, [.. one.spans])).Check(Config.QuickThrowOnFailure.WithMaxTest(500));
    }

    [Fact]
    public void Time_grows_with_the_length_of_the_text()
    {
        var text = new StringBuilder();
        var quotations = new List<Quotation>();
        for (int i = 0; text.Length < 1_000_000; i++)
        {
            int start = text.Length;
            text.Append("The road is open, Linda Har").Append((char)('a' + i % 26)).Append((char)('a' + i / 26 % 26)).Append(" said of the treaty.\n");
            quotations.Add(Quote(text.ToString(start, 16), new TextSpan(start, start + 16), new TextSpan(start + 18, start + 29), i));
            text.Append("The minister of trade met Robert Miles, who said she was late; Miles left.\n");
        }
        var clock = Stopwatch.StartNew();
        Run(text.ToString(), quotations);

        clock.Elapsed.Should().BeLessThan(TimeSpan.FromSeconds(60), "a million characters are a second's work, and ten times that on a busy machine");
    }

    private static bool Check(string text, TextSpan[] spans)
    {
        var quotations = spans.Order().Select((span, id) => Quote(span.Cut(text), span, spans[(id + 1) % spans.Length], id)).ToList();
        var (resolution, claims) = Run(text, quotations);
        return resolution.Speakers.Count == quotations.Count
            && resolution.Speakers.All(one => one.EntityIds.All(id => id >= 0 && id < resolution.Entities.Count) && one.Confidence is >= 0 and <= 1)
            && resolution.Entities.All(entity => entity.Name.Length > 0 && entity.Mentions.Count > 0 && entity.Mentions.All(mention => IsInside(mention.Span)))
            && claims.All(claim => IsInside(claim.Span) && claim.Confidence is > 0 and < 1);

        bool IsInside(TextSpan span) => 0 <= span.Start && span.Start < span.End && span.End <= text.Length;
    }

    private static (SpeakerResolution, IReadOnlyList<Claim>) Run(string text, IReadOnlyList<Quotation> quotations)
    {
        var article = QuoteExtractor.Create().Annotate(new Article(text));
        var resolution = new SpeakerResolver().Resolve(article, quotations);
        var claims = new ClaimExtractor().Extract(article, quotations);
        foreach (var quotation in quotations) new StanceClassifier().Classify(article, quotation, [StanceTarget.PeaceTreaty, new StanceTarget("Linda Hart")]);
        return (resolution, claims);
    }

    private static Quotation Quote(string words, TextSpan content, TextSpan source, int id) => new()
    {
        Id = id, Type = QuotationType.Indirect, Text = words, Content = [content], Source = source, Cue = source, Confidence = 1, DecidedBy = "test",
    };
}
