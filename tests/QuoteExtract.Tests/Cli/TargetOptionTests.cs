using QuoteExtract.Cli;
using QuoteExtract.Cli.Commands;

namespace QuoteExtract.Tests.Cli;

public sealed class TargetOptionTests
{
    [Fact]
    public void A_name_goes_before_the_sign_and_other_words_after_it()
    {
        var targets = TargetOption.Read(["Kyoto Protocol = the protocol | the pact", "strike"], noStances: false);

        targets.Select(target => target.Name).Should().Equal("Kyoto Protocol", "strike");
        targets[0].Aliases.Should().Equal("the protocol", "the pact");
        targets[1].Aliases.Should().BeEmpty();
    }

    [Fact]
    public void The_peace_treaty_keeps_its_own_other_words() =>
        TargetOption.Read(["peace treaty=Lusk accords"], noStances: false)[0].Aliases.Should().Contain(["peace deal", "Lusk accords"]);

    [Fact]
    public void Nothing_given_is_the_peace_treaty_and_no_stances_is_nothing()
    {
        TargetOption.Read([], noStances: false).Should().Equal(StanceTarget.PeaceTreaty);
        TargetOption.Read([], noStances: true).Should().BeEmpty();
    }

    [Theory]
    [InlineData("=the pact", "no name")]
    [InlineData("   ", "no name")]
    [InlineData("Kyoto=the pact|", "alias")]
    [InlineData("Kyoto=", "alias")]
    public void What_cannot_be_read_is_named(string given, string why) =>
        FluentActions.Invoking(() => TargetOption.Read([given], false)).Should().Throw<UsageException>().WithMessage($"--target*{why}*");

    [Fact]
    public void A_target_given_twice_and_two_wishes_at_once_are_refused()
    {
        FluentActions.Invoking(() => TargetOption.Read(["strike", "Strike=walkout"], false)).Should().Throw<UsageException>().WithMessage("*twice*");
        FluentActions.Invoking(() => TargetOption.Read(["strike"], true)).Should().Throw<UsageException>().WithMessage("*--no-stances*");
    }
}
