using QuoteExtract.Learning;
using QuoteExtract.Training.Corpora;
using QuoteExtract.Training.Learning;

namespace QuoteExtract.Tests.Learning;

/// <summary>An encoder that knows nothing and is small: two layers, states of sixteen numbers, two heads.</summary>
internal static class TinyEncoder
{
    public const int Width = 16, InnerWidth = 32, Features = 2;

    private static readonly string[] Reserved = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[unused0]", "[unused1]"];

    public static EncoderTrainerOptions Options { get; } = new() { LongestText = 12, DenseWidth = 8, FrozenWords = false, Batch = 4,
        Rate = 0.01f, HeadRate = 0.02f };

    public static PretrainedEncoder New(float range = 0.3f)
    {
        var random = new Random(3);
        string[] pieces = [.. Reserved, .. Enumerable.Range('a', 14).Select(c => ((char)c).ToString())];
        return new PretrainedEncoder(new WordPieces(pieces, []), 2, Width, Uniform.Numbers(random, pieces.Length * Width, range),
            Uniform.Numbers(random, 12 * Width, range),
            Uniform.Numbers(random, 2 * Width, range), [.. Enumerable.Repeat(1f, Width), .. new float[Width]],
            [EncoderLayerWeights.Random(Width, InnerWidth, random, range), EncoderLayerWeights.Random(Width, InnerWidth, random, range)]);
    }

    /// <summary>Texts whose label is the one of three pieces that they have.</summary>
    public static EncoderExample[] Examples(int count)
    {
        var random = new Random(8);
        var examples = new EncoderExample[count];
        for (int i = 0; i < count; i++)
        {
            int label = random.Next(3);
            int[] pieces = [2, .. Enumerable.Range(0, random.Next(2, 11)).Select(_ => random.Next(9, 20))];
            pieces[random.Next(1, pieces.Length)] = 6 + label;
            PieceRole[] roles = [.. pieces.Select((_, at) =>
                new PieceRole((byte)(at == 0 ? PieceRole.Question : at < 3 ? PieceRole.Content : 2), (byte)(at == 2 ? 1 : at % 4 == 3 ? 2 : 0)))];
            float[] target = [0.05f, 0.05f, 0.05f];
            target[label] = 0.9f;
            examples[i] = new EncoderExample(pieces, roles, [random.NextSingle(), 1], target, 0.5f + random.NextSingle());
        }
        return examples;
    }
}
