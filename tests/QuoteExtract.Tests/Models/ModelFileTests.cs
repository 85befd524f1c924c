using QuoteExtract.Learning;
using QuoteExtract.Models;

namespace QuoteExtract.Tests.Models;

public class ModelFileTests
{
    private const ulong FeatureSet = 0x0123456789ABCDEF;

    private static ModelWriter Small() => new ModelWriter()
        .Add<sbyte>("weights", [-128, -1, 0, 1, 127])
        .Add<ushort>("clusters", [0, 1, 65535])
        .Add<uint>("keys", [0, uint.MaxValue])
        .Add<Half>("scales", [(Half)0.5f, (Half)(-2f)])
        .Add<float>("biases", [0.25f, float.MinValue])
        .Add("labels", ["", "naïve", "日本"])
        .Add("rate", 0.125f);

    private static ModelFile Read(byte[] bytes, ulong featureSet = FeatureSet) => ModelFile.Read("small", new MemoryStream(bytes), featureSet);

    private static void AssertSmall(ModelFile file)
    {
        file.Numbers<sbyte>("weights").Should().Equal(-128, -1, 0, 1, 127);
        file.Numbers<ushort>("clusters").Should().Equal(0, 1, 65535);
        file.Numbers<uint>("keys").Should().Equal(0, uint.MaxValue);
        file.Numbers<Half>("scales").Should().Equal((Half)0.5f, (Half)(-2f));
        file.Numbers<float>("biases").Should().Equal(0.25f, float.MinValue);
        file.Strings("labels").Should().Equal("", "naïve", "日本");
        file.Number<float>("rate").Should().Be(0.125f);
    }

    [Fact]
    public void What_is_written_is_read() => AssertSmall(Read(Small().ToBytes(FeatureSet)));

    [Fact]
    public void The_oldest_file_is_still_read() => AssertSmall(Read(Oldest()));

    // The very bytes that format version 1 wrote on its first day; never regenerate them.
    private static byte[] Oldest() => Convert.FromBase64String(
        "UVhNGgEABwC8AAAA782riWdFIwEHd2VpZ2h0cwEFAAAABQAAAID/AAF/CGNsdXN0ZXJzAgMAAAAGAAAAAAABAP//BGtleXMDAgAAAAgAAAAAAA" +
        "AA/////wZzY2FsZXMEAgAAAAQAAAAAOADABmJpYXNlcwUCAAAACAAAAAAAgD7//3//BmxhYmVscwYDAAAAEgAAAAAABgBuYcOvdmUGAOaXpeac" +
        "rARyYXRlBQEAAAAEAAAAAAAAPghNThA=");

    [Fact]
    public void A_file_cut_anywhere_gives_the_one_exception()
    {
        byte[] whole = Small().ToBytes(FeatureSet);
        for (int length = 0; length < whole.Length; length++)
        {
            byte[] cut = whole[..length];
            FluentActions.Invoking(() => Read(cut)).Should().Throw<ModelFileException>($"only {length} of {whole.Length} bytes are there");
        }
    }

    [Fact]
    public void Any_flipped_bit_gives_the_one_exception()
    {
        byte[] whole = Small().ToBytes(FeatureSet);
        for (int bit = 0; bit < whole.Length * 8; bit++)
        {
            byte[] damaged = [.. whole];
            damaged[bit >> 3] ^= (byte)(1 << (bit & 7));
            FluentActions.Invoking(() => Read(damaged)).Should().Throw<ModelFileException>($"bit {bit} is flipped");
        }
    }

    [Fact]
    public void Bytes_after_the_end_are_damage() =>
        FluentActions.Invoking(() => Read([.. Small().ToBytes(FeatureSet), 0])).Should().Throw<ModelFileException>().WithMessage("*damaged*");

    [Fact]
    public void A_future_version_is_named()
    {
        byte[] file = Small().ToBytes(FeatureSet);
        file[4] = 2;
        FluentActions.Invoking(() => Read(file)).Should().Throw<ModelFileException>().WithMessage("*format version 2*up to 1*");
    }

    [Fact]
    public void Weights_for_other_features_are_refused() =>
        FluentActions.Invoking(() => Read(Small().ToBytes(FeatureSet), FeatureHash.OfText("others"))).Should().Throw<ModelFileException>().WithMessage("*other features*");

    [Fact]
    public void Another_kind_of_file_is_refused() =>
        FluentActions.Invoking(() => Read("PK\u0003\u0004 and so on, for long enough"u8.ToArray())).Should().Throw<ModelFileException>().WithMessage("*not a model file*");

    [Fact]
    public void A_missing_table_and_a_wrong_kind_are_named()
    {
        var file = Read(Small().ToBytes(FeatureSet));
        FluentActions.Invoking(() => file.Numbers<float>("none")).Should().Throw<ModelFileException>().WithMessage("*no table none*");
        FluentActions.Invoking(() => file.Numbers<float>("weights")).Should().Throw<ModelFileException>().WithMessage("*Int8*Float32*");
        FluentActions.Invoking(() => ModelFile.Load("nothing", 0)).Should().Throw<ModelFileException>().WithMessage("*nothing*not embedded*");
    }
}
