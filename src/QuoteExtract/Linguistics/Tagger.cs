using QuoteExtract.Learning;
using QuoteExtract.Models;

namespace QuoteExtract.Linguistics;

/// <summary>
/// Part-of-speech tagger: Penn tags from left to right, each knowing the two before it, then universal tags from the Penn tags
/// on both sides. Linear in the length of the sentence; safe from any number of threads.
/// </summary>
internal sealed class Tagger
{
    private static readonly Lazy<Tagger> Shared = new(() => Read(ModelFile.Load("en-tagger", TaggerFeatures.FeatureSet)));

    private readonly HashedLinearModel _penn;
    private readonly HashedLinearModel _universal;

    /// <param name="tags">The Penn tags by number; number 0 stands for "before the sentence".</param>
    public Tagger(HashedLinearModel penn, HashedLinearModel universal, string[] tags)
    {
        if (tags.Length > penn.Width || universal.Width <= (int)PartOfSpeech.X) throw new ModelFileException("The tagger has more tags than its model has columns.");
        (_penn, _universal, Tags) = (penn, universal, tags);
    }

    /// <summary>The embedded tagger, loaded once.</summary>
    public static Tagger Default => Shared.Value;

    /// <summary>The Penn tags by number.</summary>
    public string[] Tags { get; }

    public static Tagger Read(ModelFile file) => new(HashedLinearModel.Read(file, "penn"), HashedLinearModel.Read(file, "upos"), file.Strings("tags"));

    public void Write(ModelWriter file)
    {
        _penn.Write(file, "penn");
        _universal.Write(file, "upos");
        file.Add("tags", Tags);
    }

    /// <summary>Tags one sentence.</summary>
    /// <param name="words">Its words, with <see cref="TaggerFeatures.Padding"/> on both sides.</param>
    /// <param name="penn">Receives the numbers of the Penn tags, with the same padding (0).</param>
    /// <param name="universal">Receives the universal tags, with the same padding.</param>
    public void Tag(ReadOnlySpan<TokenAttributes> words, Span<byte> penn, Span<byte> universal)
    {
        Span<uint> features = stackalloc uint[FeatureWriter.BufferLength];
        Span<short> scores = stackalloc short[_penn.Width];
        penn.Clear();
        universal.Clear();
        int end = words.Length - TaggerFeatures.Padding;
        for (int i = TaggerFeatures.Padding; i < end; i++)
        {
            int count = TaggerFeatures.Penn(words, i, penn[i - 1], penn[i - 2], features);
            _penn.Score(features[..count], scores);
            penn[i] = (byte)(1 + HashedLinearModel.Best(scores[1..Tags.Length]));
        }
        for (int i = TaggerFeatures.Padding; i < end; i++)
        {
            int count = TaggerFeatures.Universal(words, penn, i, features);
            _universal.Score(features[..count], scores);
            universal[i] = (byte)(1 + HashedLinearModel.Best(scores[1..((int)PartOfSpeech.X + 1)]));
        }
    }
}
