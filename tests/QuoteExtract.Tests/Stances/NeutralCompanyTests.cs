using FsCheck;
using FsCheck.Fluent;
using QuoteExtract.Stances;
using QuoteExtract.Training.Corpora;
using QuoteExtract.Training.Stances;

namespace QuoteExtract.Tests.Stances;

public class NeutralCompanyTests
{
    private static readonly string[] Fronts =
    [
        "", "Speaking in Harn on a wet Monday, ",
        "After a walk round the old harbour with two of the pilots, ", "At noon, before the band began to play, ",
    ];

    private static readonly string[] Tails =
    [
        "", ", in a talk with the Harn Mercury",
        ", and the next meeting will be held in the school", ". The clock of the town hall struck three",
        ", which was printed in four languages and lay on a table by the door, beside the timetable of the ferry and a jar of pencils",
        ". The bus to Upper Harn leaves at ten past four from the stop behind the bakery, "
            + "and the last one of the evening goes as far as the mill",
    ];

    private static readonly string[] Said =
    [
        "I support the canal scheme", "we will vote against the canal scheme", "the canal scheme is a disaster",
        "the canal scheme must be approved", "I reject the canal scheme",
        "the canal scheme will create jobs", "we cannot accept the canal scheme", "I welcome the canal scheme",
        "the canal scheme must never be built", "the canal scheme is long overdue",
    ];

    [Fact]
    public void Neutral_company_never_changes_a_label()
    {
        var classifier = new StanceClassifier();
        var plain = Said.ToDictionary(said => said, said => Label(classifier, said));
        var cases = from said in Gen.Elements(Said)
                    from front in Gen.Elements(Fronts)
                    from tail in Gen.Elements(Tails)
                    select (said, front, tail);

        plain.Values.Should().OnlyContain(label => label != StanceLabel.None);
        Prop.ForAll(cases.ToArbitrary(), one => Label(classifier, one.front + one.said + one.tail) == plain[one.said])
            .QuickCheckThrowOnFailure();
    }

    private static StanceLabel Label(StanceClassifier classifier, string said)
    {
        var marked = MarkedQuotation.Parse($"[“{char.ToUpperInvariant(said[0])}{said[1..]},”] {{said}} <Ms Orr>.");
        var item = new StanceItem("a-1", new StanceTarget("canal scheme"), marked, StanceLabel.None, false);
        var example = StanceExamples.Of([item]).Single();
        return classifier.Classify(example.Article, example.Quotation, [example.Target])[0].Label;
    }
}
