using QuoteExtract.Learning;
using QuoteExtract.Models;
using QuoteExtract.Training.Corpora;

namespace QuoteExtract.Tests.Learning;

public class WordPiecesTests
{
    private static readonly string[] Known =
    [
        "[PAD]", "[unused0]", "[unused1]", "[UNK]", "[CLS]", "[SEP]", "a", "##a", "un", "##hear", "##d", "heard", "cafe", "'", "s", "-",
            ".", "of", "中", "国", "##s", "[", "]",
    ];

    private static readonly WordPieces Pieces = new(Known, AccentedLetters.Read());

    [Theory]
    [InlineData("heard", "heard")]
    [InlineData("Unheard", "un ##hear ##d")]
    [InlineData("CAFÉS", "cafe ##s")]
    [InlineData("cafe\u0301's", "cafe ' s")]
    [InlineData("un-heard-of", "un - heard - of")]
    [InlineData("xyz", "[UNK]")]
    [InlineData("heardx.", "[UNK] .")]
    [InlineData("中国", "中 国")]
    [InlineData("of\u00A0a\tun", "of a un")]
    [InlineData("\u200B", "")]
    [InlineData("", "")]
    [InlineData("[CLS]", "[ [UNK] ]")]
    public void A_word_is_cut_into_the_longest_pieces_that_fit(string word, string expected)
    {
        var pieces = new List<int>();

        Pieces.Cut(word, pieces);

        string.Join(' ', pieces.Select(piece => Pieces[piece])).Should().Be(expected);
    }

    [Fact]
    public void Each_piece_knows_its_word()
    {
        List<int> pieces = [Pieces.Start], words = [-1];

        Pieces.Cut(["unheard", "", "of", "cafe's"], pieces, words);

        words.Should().Equal(-1, 0, 0, 0, 2, 3, 3, 3);
        pieces.Should().HaveCount(8);
    }

    [Fact]
    public void A_word_of_a_hundred_letters_is_cut_and_a_longer_one_is_unknown()
    {
        List<int> hundred = [], longer = [];

        Pieces.Cut(new string('a', 100), hundred);
        Pieces.Cut(new string('a', 101), longer);

        hundred.Should().HaveCount(100);
        longer.Should().Equal(Pieces.Unknown);
    }

    [Fact]
    public void A_cut_keeps_the_reserved_ones_those_of_one_letter_and_those_asked_for()
    {
        var cut = Pieces.Cut(piece => Known[piece] == "heard", out int[] kept);

        kept.Select(piece => Known[piece]).Should()
            .Equal("[PAD]", "[UNK]", "[CLS]", "[SEP]", "[unused0]", "[unused1]", "a", "##a", "##d", "heard", "'", "s", "-", ".", "##s", "[",
            "]");
        (cut.Count, cut.Unknown, cut.Start, cut.Separator, cut.Marker(1), cut.Markers).Should().Be((17, 1, 2, 3, 5, 2));
    }

    [Fact]
    public void Pieces_read_back_cut_the_same()
    {
        var writer = new ModelWriter();
        Pieces.Write(writer, "pieces");
        var read = WordPieces.Read(ModelFile.Read("pieces", new MemoryStream(writer.ToBytes(5)), 5), "pieces");
        List<int> before = [], after = [];

        Pieces.Cut("Cafés", before);
        read.Cut("Cafés", after);

        after.Should().Equal(before);
    }

    [Fact]
    public void Pieces_without_the_reserved_ones_or_twice_the_same_are_refused()
    {
        FluentActions.Invoking(() => new WordPieces(["a"], [])).Should().Throw<ModelFileException>().WithMessage("*no [PAD]*");
        FluentActions.Invoking(() => new WordPieces([.. Known, "a"], [])).Should().Throw<ModelFileException>()
            .WithMessage("*a comes twice*");
    }
}
