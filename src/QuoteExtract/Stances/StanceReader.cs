using QuoteExtract.Learning;
using QuoteExtract.Linguistics;
using QuoteExtract.Models;

namespace QuoteExtract.Stances;

/// <summary>
/// Reads quotations with a small pretrained encoder (all-MiniLM-L6-v2, cut and taught anew) and tells how likely each stance is; what the
/// frames make of them is among its inputs. Immutable and safe from any number of threads.
/// </summary>
internal sealed class StanceReader
{
    /// <summary>The model's file.</summary>
    public const string File = "en-stances";

    /// <summary>How many stances there are, by the numbers of <see cref="StanceLabel"/>.</summary>
    public const int Stances = 3;

    /// <summary>How many numbers beside the words are read.</summary>
    public const int Features = 8;

    /// <summary>Names the inputs, for the model file. It changes whenever their meaning does.</summary>
    public static readonly ulong Set = FeatureHash.OfText("stances 12: encoder");

    private static readonly Lazy<StanceReader> Shared = new(() => Read(ModelFile.Load(File, Set)));

    private readonly EncoderModel _encoder;
    private readonly WordPieces _pieces;
    private readonly float[] _heats, _offsets;

    /// <param name="encoder">The encoder.</param>
    /// <param name="pieces">The word pieces that it knows.</param>
    /// <param name="heats">What log-odds are multiplied by to be those of probabilities: of a thing, of a person.</param>
    /// <param name="offsets">What is added to the log-odds of none then: of a thing, of a person.</param>
    /// <param name="absent">The probability of none where the target is not mentioned.</param>
    /// <param name="sure">How likely the side is that the frames are sure of.</param>
    public StanceReader(EncoderModel encoder, WordPieces pieces, float[] heats, float[] offsets, float absent, float sure)
    {
        bool fits = encoder.Pieces == pieces.Count && encoder.Labels == Stances && encoder.Features == Features
            && encoder.LongestText >= StanceText.Longest && heats.Length == 2 && offsets.Length == 2;
        if (!fits) throw new ModelFileException("The tables of the stance reader do not fit each other.");
        (_encoder, _pieces, _heats, _offsets, Absent, Sure) = (encoder, pieces, heats, offsets, absent, sure);
    }

    /// <summary>The embedded model, loaded once.</summary>
    public static StanceReader Default => Shared.Value;

    /// <summary>The probability of none where the target is not mentioned.</summary>
    public float Absent { get; }

    /// <summary>How likely the side is that the frames are sure of.</summary>
    public float Sure { get; }

    public static StanceReader Read(ModelFile file) => new(EncoderModel.Read(file, "encoder"), WordPieces.Read(file, "pieces"),
        file.Numbers<float>("heats"), file.Numbers<float>("offsets"), file.Number<float>("absent"), file.Number<float>("sure"));

    /// <summary>The numbers beside the words: what the frames say, whether the target is a person, where it is mentioned.</summary>
    public static float[] FeaturesOf(FrameReading? frames, bool isPerson, MentionPlace place)
    {
        float[] features = new float[Features];
        if (frames is not null)
        {
            float weight = frames.IsSure ? 1 : 0.5f;
            if (frames.Label == StanceLabel.Favor) features[frames.IsSure ? 0 : 2] = weight;
            if (frames.Label == StanceLabel.Against) features[frames.IsSure ? 1 : 3] = weight;
            if (frames.Label == StanceLabel.None) features[4] = weight;
        }
        features[5] = isPerson ? 1 : 0;
        features[6] = place == MentionPlace.Content ? 1 : 0;
        features[7] = place is MentionPlace.Before or MentionPlace.After ? 1 : 0;
        return features;
    }

    /// <summary>Judges a quotation that mentions the target.</summary>
    public StanceJudgement Judge(
        AnnotatedArticle article, Quotation quotation, StanceTarget target, IReadOnlyList<TargetMention> mentions, FrameReading? frames)
    {
        bool isPerson = TargetWords.Of(target).IsPerson;
        var text = StanceText.Of(StanceWords.Read(article, quotation, mentions), target.Name, _pieces);
        Span<float> scores = stackalloc float[Stances];
        float[] attention = new float[text.Pieces.Length];
        float[] features = FeaturesOf(frames, isPerson, mentions.Min(mention => mention.Place));
        _encoder.Score(text.Pieces, text.Roles, features, scores, attention);
        double[] chances = new double[Stances];
        double all = 0;
        int kind = isPerson ? 1 : 0;
        for (int stance = 0; stance < Stances; stance++)
            all += chances[stance] = Math.Exp((_heats[kind] * scores[stance]) + (stance == (int)StanceLabel.None ? _offsets[kind] : 0));
        return new StanceJudgement(chances[(int)StanceLabel.Favor] / all, chances[(int)StanceLabel.Against] / all, text, attention);
    }
}
