using QuoteExtract.Linguistics;
using QuoteExtract.Training.Corpora;

namespace QuoteExtract.Training.Linguistics;

/// <summary>A treebank sentence in the form that training reads: attributes and tags with the tagger's padding.</summary>
internal sealed class TrainingSentence
{
    public TrainingSentence(ConlluSentence source, WordTable table, IReadOnlyDictionary<string, byte> tags)
    {
        Source = source;
        int padding = TaggerFeatures.Padding;
        Words = new TokenAttributes[source.Words.Length + 2 * padding];
        Penn = new byte[Words.Length];
        Universal = new byte[Words.Length];
        TaggerFeatures.Pad(Words);
        for (int i = 0; i < source.Words.Length; i++)
        {
            var word = source.Words[i];
            Words[padding + i] = TokenAttributes.Of(word.Form, table);
            Penn[padding + i] = tags.GetValueOrDefault(word.Xpos);
            Universal[padding + i] = Enum.TryParse<PartOfSpeech>(word.Upos, ignoreCase: true, out var part) ? (byte)part : (byte)0;
        }
    }

    public ConlluSentence Source { get; }

    public TokenAttributes[] Words { get; }

    /// <summary>Gold Penn tags by number; 0 where the treebank has none.</summary>
    public byte[] Penn { get; }

    /// <summary>Gold universal tags; 0 where the treebank has none.</summary>
    public byte[] Universal { get; }
}
