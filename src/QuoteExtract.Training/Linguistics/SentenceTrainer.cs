using QuoteExtract.Learning;
using QuoteExtract.Linguistics;
using QuoteExtract.Models;
using QuoteExtract.Training.Corpora;

namespace QuoteExtract.Training.Linguistics;

/// <summary>
/// Trains the sentence splitter (Models/en-sentences.qxm): logistic regression by AdaGrad over the places where a sentence may
/// end, in UD English EWT and GUM, and in PolNeAR by CoreNLP's silver sentences where these agree with the layout.
/// </summary>
internal sealed class SentenceTrainer
{
    private const int Bits = 14, Width = 4, Epochs = 12, Seed = 17;
    private const float Rate = 0.15f, Decay = 2e-6f, SilverWeight = 0.3f;

    private readonly Tokenizer _tokenizer;
    private readonly SentenceFeatures _features;
    private readonly List<(uint[] Features, bool Ends, float Weight)> _examples = [];

    public SentenceTrainer()
    {
        var abbreviations = new Abbreviations();
        (_tokenizer, _features) = (new Tokenizer(abbreviations), new SentenceFeatures(abbreviations));
    }

    /// <summary>Trains on ../shared/data.</summary>
    /// <param name="data">The path of the folder.</param>
    /// <returns>The model file, the same for the same data.</returns>
    public byte[] Train(string data)
    {
        foreach (string file in (string[])["en_ewt-train", "en_gum-train-cc-by", "en_gum-train-by-sa"])
        {
            foreach (var document in ConlluReader.Read(Path.Combine(data, "ud", file + ".conllu.gz")))
                Read(document.Text, document.Sentences.Select(sentence => sentence.Span.End).ToHashSet(), null);
        }
        foreach (var article in PolNearReader.Read(Path.Combine(data, "polnear", "train.jsonl.gz"), silver: true))
        {
            if (article.Tokens.Count == 0) continue;
            var sentences = SilverSentences.Cut(article, joinMarks: true, start => article.Text.AsSpan(0, start).Count('\n'));
            Read(article.Text, sentences.Select(sentence => sentence.End).ToHashSet(), SilverWeight);
        }
        return Fit();
    }

    /// <summary>Makes examples of a text, each line of which is a block.</summary>
    private void Read(string text, HashSet<int> ends, float? silverWeight)
    {
        Span<uint> features = stackalloc uint[SentenceFeatures.Maximum];
        foreach (var line in text.AsSpan().Split('\n'))
        {
            var tokens = new List<TextSpan>();
            _tokenizer.Tokenize(text, new TextSpan(line.Start.Value, line.End.Value), tokens);
            var marks = new OpenMarks();
            int start = 0;
            for (int i = 0; i < tokens.Count - 1; i++)
            {
                marks.Read(text[tokens[i].Start]);
                bool isEnd = ends.Contains(tokens[i].End);
                if (SentenceFeatures.IsCandidate(text, tokens, i) && !(silverWeight is not null && isEnd && !IsTrusted(text, tokens, i)))
                {
                    int count = _features.Collect(text, tokens, 0, start, i, marks, features);
                    _examples.Add((features[..count].ToArray(), isEnd, silverWeight ?? 1));
                }
                if (isEnd) start = i + 1;
            }
        }
    }

    /// <summary>CoreNLP ends sentences inside "(D-Ore.), who" and before "he asks" too; those are left out.</summary>
    private static bool IsTrusted(string text, List<TextSpan> tokens, int index) =>
        !char.IsLower(text[tokens[index + 1].Start]) && text[tokens[index + 1].Start] != ',';

    private byte[] Fit()
    {
        float[] weights = new float[1 << Bits], squares = new float[1 << Bits];
        var random = new Random(Seed);
        int[] order = [.. Enumerable.Range(0, _examples.Count)];
        for (int epoch = 0; epoch < Epochs; epoch++)
        {
            random.Shuffle(order);
            foreach (int i in order)
            {
                var (features, ends, weight) = _examples[i];
                float score = 0;
                foreach (uint feature in features) score += weights[feature >> (32 - Bits)];
                float gradient = weight * ((ends ? 1 : 0) - 1 / (1 + MathF.Exp(-score)));
                foreach (uint feature in features)
                {
                    uint row = feature >> (32 - Bits);
                    float step = gradient - Decay * weights[row];
                    squares[row] += step * step;
                    weights[row] += Rate * step / (1e-3f + MathF.Sqrt(squares[row]));
                }
            }
        }

        float scale = weights.Max(MathF.Abs) / sbyte.MaxValue;
        sbyte[] rows = new sbyte[weights.Length * Width];
        for (int row = 0; row < weights.Length; row++) rows[(row * Width) + 1] = (sbyte)MathF.Round(weights[row] / scale);
        var file = new ModelWriter();
        new HashedLinearModel(rows, Width, scale).Write(file, "end");
        return file.ToBytes(SentenceFeatures.SetHash);
    }
}
