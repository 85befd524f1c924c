using QuoteExtract.Linguistics;
using QuoteExtract.Training.Corpora;

namespace QuoteExtract.Training.Evaluation;

/// <summary>
/// Scores an annotation of raw text against a treebank as the CoNLL 2018 shared task does (universaldependencies.org/conll18):
/// a word is right when it has the same characters, a sentence when it begins and ends with the same characters, and a tag,
/// lemma or head counts only on words that are right. "Words" are syntactic words: "don't" is two, on both sides.
/// </summary>
internal sealed class LinguisticsScorer
{
    private int _goldWords, _words, _rightWords, _goldSentences, _sentences, _rightSentences, _upos, _xpos, _lemmas, _uas, _las;

    /// <summary>The scores so far, in the order of the shared task's table.</summary>
    public IReadOnlyList<(string Name, MatchCounts Counts)> Scores =>
    [
        ("words", new(_goldWords, _words, _rightWords)),
        ("sentences", new(_goldSentences, _sentences, _rightSentences)),
        ("upos", new(_goldWords, _words, _upos)),
        ("xpos", new(_goldWords, _words, _xpos)),
        ("lemmas", new(_goldWords, _words, _lemmas)),
        ("uas", new(_goldWords, _words, _uas)),
        ("las", new(_goldWords, _words, _las)),
    ];

    /// <summary>Adds a document; the annotated article has the document's text.</summary>
    public void Add(ConlluDocument gold, AnnotatedArticle article)
    {
        if (article.Text != gold.Text) throw new ArgumentException($"The article is not the text of document \"{gold.Id}\".", nameof(article));
        var goldSpans = gold.Sentences.Select(sentence => sentence.Span).ToHashSet();
        _goldSentences += gold.Sentences.Length;
        _sentences += article.Sentences.Length;
        _rightSentences += article.Sentences.Count(sentence => goldSpans.Contains(article.SpanOf(sentence.Start, sentence.End)));

        var own = new Dictionary<TextSpan, int>();
        for (int i = 0; i < article.Tokens.Length; i++) own[article.Tokens[i].Span] = i;
        _words += article.Tokens.Length;
        foreach (var sentence in gold.Sentences)
        {
            _goldWords += sentence.Words.Length;
            foreach (var word in sentence.Words)
            {
                if (!own.TryGetValue(word.Span, out int i)) continue;
                var token = article.Tokens[i];
                _rightWords++;
                if (token.PartOfSpeech.ToString().Equals(word.Upos, StringComparison.OrdinalIgnoreCase)) _upos++;
                if (token.Tag == word.Xpos) _xpos++;
                if (word.Lemma == "_" || token.Lemma == word.Lemma) _lemmas++;
                if (token.Relation is null || !SameHead(token.Head, word.Head)) continue;
                _uas++;
                if (UniversalRelation(token.Relation) == word.UniversalRelation) _las++;
            }

            bool SameHead(int head, int goldHead) => goldHead < 0 ? head < 0
                : head >= 0 && article.Tokens[head].Span == sentence.Words[goldHead].Span;
        }
    }

    private static string UniversalRelation(string relation) => relation.IndexOf(':') is var colon and > 0 ? relation[..colon] : relation;
}
