using QuoteExtract.Stances;
using QuoteExtract.Training.Corpora;

namespace QuoteExtract.Tests.Stances;

/// <summary>What the frames make of plain sentences in other words than those of the grid.</summary>
public class FrameReaderTests
{
    [Theory]
    [InlineData("<Ms Orr> {said} [she would vote for the canal scheme].", StanceLabel.Favor)]
    [InlineData("[“We stand by the canal scheme,”] {said} <Ms Orr>.", StanceLabel.Favor)]
    [InlineData("<Ms Orr> {called for} [the canal scheme].", StanceLabel.Favor)]
    [InlineData("<Ms Orr> {urged} [the council to approve the canal scheme].", StanceLabel.Favor)]
    [InlineData("[“The canal scheme must be built,”] {said} <Ms Orr>.", StanceLabel.Favor)]
    [InlineData("[“The canal scheme is a lifeline,”] {said} <Ms Orr>.", StanceLabel.Favor)]
    [InlineData("<Ms Orr> {did not oppose} [the canal scheme].", StanceLabel.Favor)]
    [InlineData("[“Nobody should doubt our wish to build the canal scheme,”] {said} <Ms Orr>.", StanceLabel.Favor)]
    [InlineData("<Ms Orr> {said} [she was sorry that the canal scheme had been dropped].", StanceLabel.Favor)]
    [InlineData("[“The canal scheme will create jobs,”] {said} <Ms Orr>.", StanceLabel.Favor)]
    [InlineData("<Ms Orr> {said} [her party would walk away from the canal scheme].", StanceLabel.Against)]
    [InlineData("[“I will vote against the canal scheme,”] {said} <Ms Orr>.", StanceLabel.Against)]
    [InlineData("<Ms Orr> {said} [she could not support the canal scheme].", StanceLabel.Against)]
    [InlineData("<Ms Orr> {poured scorn on} [the canal scheme].", StanceLabel.Against)]
    [InlineData("[“The canal scheme is daylight robbery,”] {said} <Ms Orr>.", StanceLabel.Against)]
    [InlineData("<Ms Orr> {called} [the canal scheme a white elephant].", StanceLabel.Against)]
    [InlineData("<Ms Orr> {refused} [to sign the canal scheme].", StanceLabel.Against)]
    [InlineData("<Ms Orr> {said} [the canal scheme must never be approved].", StanceLabel.Against)]
    [InlineData("<Ms Orr> {said} [the canal scheme should be called off].", StanceLabel.Against)]
    [InlineData("[“The canal scheme puts lives at risk,”] {said} <Ms Orr>.", StanceLabel.Against)]
    public void A_plain_predicate_is_sure(string marked, StanceLabel label)
    {
        var reading = Read(marked);

        (reading?.Label, reading?.IsSure).Should().Be((label, true));
        reading!.Words.Should().NotBeEmpty("the words that decided are told");
    }

    [Theory]
    [InlineData("<Ms Orr> {asked} [whether the canal scheme would be scrapped].")]
    [InlineData("[“Her rivals reject the canal scheme,”] {said} <Ms Orr>.")]
    [InlineData("[“The canal scheme was approved in June,”] {said} <Ms Orr>.")]
    [InlineData("[“The canal scheme will be discussed in June,”] {said} <Ms Orr>.")]
    [InlineData("<Ms Orr> {did not say} [that the canal scheme was a mistake].")]
    [InlineData("[“Who wants the canal scheme?”] {asked} <Ms Orr>.")]
    [InlineData("<Ms Orr> {sparked an outcry when she rejected the canal scheme and said} [the ferry would sail on Sunday].")]
    [InlineData("<Ms Orr> {said} [the bard glumphed the canal scheme].")]
    public void What_is_told_asked_or_unknown_is_no_sure_side(string marked)
    {
        bool isSureSide = Read(marked) is { IsSure: true, Label: not StanceLabel.None };

        isSureSide.Should().BeFalse();
    }

    [Fact]
    public void A_person_is_never_sure()
    {
        var reading = Read("[“I support Dora Quill,”] {said} <Ms Orr>.", new StanceTarget("Dora Quill"));

        reading!.IsSure.Should().BeFalse("people are for and against much that looks the same");
    }

    private static FrameReading? Read(string marked, StanceTarget? target = null)
    {
        var parsed = MarkedQuotation.Parse(marked);
        var article = QuoteExtractor.Create().Annotate(new Article(parsed.Text));
        target ??= new StanceTarget("canal scheme");
        var mentions = TargetFinder.Find(article, parsed.Quotation, target);
        return FrameReader.Read(article, parsed.Quotation, mentions, TargetWords.Of(target).IsPerson);
    }
}
