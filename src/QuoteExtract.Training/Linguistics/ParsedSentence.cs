using QuoteExtract.Linguistics;

namespace QuoteExtract.Training.Linguistics;

/// <summary>A sentence in the form that the parser's training reads.</summary>
/// <param name="Words">With tags as the tagger gives them to sentences that it was not trained on.</param>
/// <param name="Relations">The number of each word's relation, at the word's number.</param>
internal sealed record ParsedSentence(ParserWord[] Words, GoldTree Tree, byte[] Relations)
{
    public static ParsedSentence Create(TrainingSentence sentence, byte[] penn, byte[] universal, string[] relations)
    {
        var words = new ParserWord[sentence.Words.Length - 2 * TaggerFeatures.Padding + 4];
        ParserWord.Fill(sentence.Words, penn, universal, words);
        return new ParsedSentence(words, new GoldTree(sentence.Source), [0, .. sentence.Source.Words.Select(word => RelationTrainer.Number(relations, word.Relation)), 0]);
    }
}
