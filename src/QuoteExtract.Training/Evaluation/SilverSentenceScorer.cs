using QuoteExtract.Linguistics;
using QuoteExtract.Training.Corpora;

namespace QuoteExtract.Training.Evaluation;

/// <summary>
/// Counts sentences with the same first and last character as those of CoreNLP, which saw no paragraphs: its sentences are cut
/// where a line ends ("sentences, by line"), or where a block of the structure does, which also parts a dateline from its
/// sentence ("sentences"). The latter also gives an opening mark to the sentence that it opens, where CoreNLP left it behind
/// ("… evasive. ''" and then "It doesn't …").
/// </summary>
internal sealed class SilverSentenceScorer
{
    /// <summary>The counts so far.</summary>
    public Scorecard Scores { get; } = new();

    /// <summary>Adds an article; one without silver tokens counts nothing.</summary>
    public void Add(PolNearArticle silver, AnnotatedArticle article)
    {
        if (silver.Tokens.Count == 0) return;
        var own = article.Sentences.Select(sentence => article.SpanOf(sentence.Start, sentence.End)).ToHashSet();
        var blocks = article.Structure.Blocks;
        int block = 0, line = 0, at = 0;
        Count("sentences", SilverSentences.Cut(silver, joinMarks: true, start =>
        {
            while (block < blocks.Length && blocks[block].Span.End <= start) block++;
            return block;
        }));
        Count("sentences, by line", SilverSentences.Cut(silver, joinMarks: false, start =>
        {
            line += silver.Text.AsSpan(at, start - at).Count('\n');
            at = start;
            return line;
        }));

        void Count(string metric, List<TextSpan> gold) => Scores.Add(metric, new MatchCounts(gold.Count, own.Count, gold.Count(own.Contains)));
    }
}
