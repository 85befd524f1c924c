using QuoteExtract.Learning;
using QuoteExtract.Models;

namespace QuoteExtract.Linguistics;

/// <summary>
/// Parts the tokens of a block into sentences: <c>"Go." He went to the U.S. (By train.)</c> has three. Closing marks and brackets
/// belong to the sentence that they close; a block without any full stop, such as a headline, is one sentence as a rule. Where
/// a sentence may end, a linear classifier decides (<see cref="SentenceFeatures"/>).
/// </summary>
internal sealed class SentenceSplitter
{
    private readonly SentenceFeatures _features;
    private readonly HashedLinearModel _model;

    public SentenceSplitter(Abbreviations abbreviations)
        : this(abbreviations, HashedLinearModel.Read(ModelFile.Load("en-sentences", SentenceFeatures.SetHash), "end")) { }

    /// <param name="abbreviations">The abbreviations.</param>
    /// <param name="model">Its first class is "goes on", its second "ends".</param>
    public SentenceSplitter(Abbreviations abbreviations, HashedLinearModel model)
    {
        _features = new SentenceFeatures(abbreviations);
        _model = model;
    }

    /// <summary>Appends the sentences of the tokens from <paramref name="first"/> on, which are those of one block.</summary>
    public void Split(string text, List<TextSpan> tokens, int first, int block, List<Sentence> sentences)
    {
        Span<uint> features = stackalloc uint[SentenceFeatures.Maximum];
        Span<short> scores = stackalloc short[_model.Width];
        var marks = new OpenMarks();
        int start = first;
        for (int i = first; i < tokens.Count - 1; i++)
        {
            marks.Read(text[tokens[i].Start]);
            if (!SentenceFeatures.IsIdeographicEnd(text, tokens, i))
            {
                if (!SentenceFeatures.IsCandidate(text, tokens, i)) continue;
                int count = _features.Collect(text, tokens, first, start, i, marks, features);
                _model.Score(features[..count], scores);
                if (scores[1] <= scores[0]) continue;
            }
            sentences.Add(new Sentence(start, i + 1, block));
            start = i + 1;
        }
        if (start < tokens.Count) sentences.Add(new Sentence(start, tokens.Count, block));
    }
}
