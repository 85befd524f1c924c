using System.Runtime.InteropServices;
using QuoteExtract.Learning;
using QuoteExtract.Models;

namespace QuoteExtract.Linguistics;

/// <summary>A linear-chain conditional random field over <see cref="NameLabel"/>s, and the lists of people's names. Immutable.</summary>
/// <param name="chain">With the labels in the order of <see cref="NameLabel"/>.</param>
/// <param name="people">Given names and surnames.</param>
internal sealed class NameModel(ChainModel chain, NameBits people)
{
    public NameBits People => people;

    public static NameModel Load() => Read(ModelFile.Load("en-names", NameFeatures.Set));

    public static NameModel Read(ModelFile file) => new(ChainModel.Read(file, "names", NameLabels.MayStep), NameBits.Read(file));

    public void Write(ModelWriter file)
    {
        chain.Write(file, "names");
        people.Write(file);
    }

    /// <summary>The best labels of a sentence.</summary>
    /// <param name="context">The article.</param>
    /// <param name="sentence">One of its sentences.</param>
    /// <param name="labels">Receives a label for each token of the sentence.</param>
    public void Label(NameContext context, in Sentence sentence, Span<NameLabel> labels) =>
        chain.Label(new SentenceFeatures(context, sentence, context.IsTitleCase(sentence)), MemoryMarshal.AsBytes(labels));

    private readonly struct SentenceFeatures(NameContext context, Sentence sentence, bool isTitleCase) : IChainFeatures
    {
        public int Length => sentence.End - sentence.Start;

        public int Of(int place, Span<uint> features) => NameFeatures.Of(context, sentence, isTitleCase, sentence.Start + place, features);
    }
}
