using System.Runtime.InteropServices;

namespace QuoteExtract.Training.Corpora;

/// <summary>
/// The weights of a network in an ONNX file. Biases keep the names that they had where the network was trained; a matrix that lost its
/// name is found by the bias that is added to its product: "MatMul(x, 927) + encoder.layer.0.attention.self.query.bias".
/// </summary>
internal sealed class OnnxWeights
{
    private const int FloatType = 1;

    private readonly Dictionary<string, ReadOnlyMemory<byte>> _tensors = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _matrixOfProduct = new(StringComparer.Ordinal), _matrixOfBias = new(StringComparer.Ordinal);

    public OnnxWeights(ReadOnlyMemory<byte> model)
    {
        var nodes = new List<ReadOnlyMemory<byte>>();
        for (var fields = new ProtobufFields(model); fields.Next();)
            if (fields.Number == 7) ReadGraph(fields.Bytes, nodes);
        foreach (var node in nodes) ReadNode(node);
    }

    public bool Has(string name) => _tensors.ContainsKey(name);

    /// <exception cref="InvalidDataException">There is no such tensor.</exception>
    public float[] Of(string name) =>
        _tensors.TryGetValue(name, out var bytes) ? MemoryMarshal.Cast<byte, float>(bytes.Span).ToArray()
            : throw new InvalidDataException($"The network has no tensor {name}.");

    /// <summary>The matrix whose product a bias is added to: row after row, from what comes in to what goes out.</summary>
    public float[] MatrixOf(string bias) =>
        _matrixOfBias.TryGetValue(bias, out string? name) ? Of(name)
            : throw new InvalidDataException($"The network adds {bias} to no product.");

    private void ReadGraph(ReadOnlyMemory<byte> graph, List<ReadOnlyMemory<byte>> nodes)
    {
        for (var fields = new ProtobufFields(graph); fields.Next();)
        {
            if (fields.Number == 1) nodes.Add(fields.Bytes);
            if (fields.Number == 5) ReadTensor(fields.Bytes);
        }
    }

    private void ReadTensor(ReadOnlyMemory<byte> tensor)
    {
        string name = "";
        ulong type = 0;
        var bytes = ReadOnlyMemory<byte>.Empty;
        for (var fields = new ProtobufFields(tensor); fields.Next();)
        {
            if (fields.Number == 2) type = fields.Value;
            if (fields.Number == 8) name = fields.Text;
            if (fields.Number == 9) bytes = fields.Bytes;
        }
        if (type == FloatType) _tensors[name] = bytes;
    }

    // Nodes stand in the order that they are computed in, so a product comes before its sum.
    private void ReadNode(ReadOnlyMemory<byte> node)
    {
        string kind = "", output = "";
        var inputs = new List<string>();
        for (var fields = new ProtobufFields(node); fields.Next();)
        {
            if (fields.Number == 1) inputs.Add(fields.Text);
            if (fields.Number == 2) output = fields.Text;
            if (fields.Number == 4) kind = fields.Text;
        }
        if (inputs.Count != 2) return;
        if (kind == "MatMul" && Has(inputs[1])) _matrixOfProduct[output] = inputs[1];
        if (kind != "Add") return;
        foreach (var (bias, product) in new[] { (inputs[0], inputs[1]), (inputs[1], inputs[0]) })
            if (Has(bias) && _matrixOfProduct.TryGetValue(product, out string? matrix)) _matrixOfBias[bias] = matrix;
    }
}
