using System.Text;
using QuoteExtract.Training.Corpora;

namespace QuoteExtract.Tests.Corpora;

public class OnnxWeightsTests
{
    [Fact]
    public void A_matrix_is_found_by_the_bias_that_is_added_to_its_product()
    {
        byte[] graph = [
            .. Field(1, [.. Field(1, "x"), .. Field(1, "927"), .. Field(2, "y"), .. Field(4, "MatMul")]),
            .. Field(1, [.. Field(1, "query.bias"), .. Field(1, "y"), .. Field(2, "z"), .. Field(4, "Add")]),
            .. Field(5, Tensor("927", 1, 2, 3)),
            .. Field(5, Tensor("query.bias", 4)),
        ];

        var weights = new OnnxWeights(Field(7, graph));

        weights.Of("query.bias").Should().Equal(4);
        weights.MatrixOf("query.bias").Should().Equal(1, 2, 3);
        weights.Has("key.bias").Should().BeFalse();
        weights.Invoking(w => w.Of("key.bias")).Should().Throw<InvalidDataException>().WithMessage("*key.bias*");
        weights.Invoking(w => w.MatrixOf("927")).Should().Throw<InvalidDataException>();
    }

    [Fact]
    public void A_file_that_is_cut_is_refused()
    {
        byte[] model = Field(7, Field(5, Tensor("927", 1)));

        FluentActions.Invoking(() => new OnnxWeights(model.AsMemory(0, model.Length - 1))).Should().Throw<InvalidDataException>();
        FluentActions.Invoking(() => new OnnxWeights(new byte[] { 0xFF })).Should().Throw<InvalidDataException>();
    }

    [Fact]
    public void A_resource_is_read_out_of_an_assembly_that_is_a_file()
    {
        string path = typeof(PretrainedEncoder).Assembly.Location;

        Encoding.UTF8.GetString(AssemblyResource.Read(path, "Data/accents.tsv")).Should().StartWith("a\tàáâ");
        FluentActions.Invoking(() => AssemblyResource.Read(path, "no")).Should().Throw<InvalidDataException>()
            .WithMessage("*no resource no*");
    }

    private static byte[] Tensor(string name, params float[] values) =>
        [.. Field(8, name), .. Field(9, [.. values.SelectMany(BitConverter.GetBytes)]), 2 << 3, 1];

    private static byte[] Field(int number, string text) => Field(number, Encoding.UTF8.GetBytes(text));

    private static byte[] Field(int number, byte[] bytes) =>
        [(byte)((number << 3) | 2), (byte)(0x80 | (bytes.Length & 0x7F)), (byte)(bytes.Length >> 7), .. bytes];
}
