using QuoteExtract.Training.Corpora;

namespace QuoteExtract.Tests.Corpora;

public sealed class StanceSetReaderTests : IDisposable
{
    private readonly string _path = Path.GetTempFileName();

    public void Dispose() => File.Delete(_path);

    [Fact]
    public void The_last_field_tells_what_an_item_is_for()
    {
        File.WriteAllLines(_path, ["# A comment", "id\ttarget", Line("a-1", "favor", "dev"), Line("b-1", "none", "held"), Line("c-1", "against", "train")]);

        StanceSetReader.Read(_path).Select(item => (item.Group, item.Label, item.IsHeldBack, item.IsLesson)).Should().Equal(
            ("a", StanceLabel.Favor, false, false), ("b", StanceLabel.None, true, false), ("c", StanceLabel.Against, false, true));
    }

    [Fact]
    public void A_line_that_cannot_be_read_is_named()
    {
        File.WriteAllLines(_path, [Line("a-1", "favor", "dev"), Line("a-2", "perhaps", "dev")]);

        FluentActions.Invoking(() => StanceSetReader.Read(_path).ToList()).Should().Throw<InvalidDataException>().WithMessage($"{_path}, line 2: *favor, against or none.");
    }

    private static string Line(string id, string label, string half) => $"{id}\tpeace treaty\ttreaty\t<Roe> {{said}} [the treaty is long].\t{label}\t{label}\t{label}\t{half}";
}
