using QuoteExtract.Linguistics;
using QuoteExtract.Text;
using QuoteExtract.Training.Corpora;

namespace QuoteExtract.Training.Evaluation;

/// <summary>The library's names on the held back corpora.</summary>
internal static class NamesEvaluation
{
    private static readonly ArticleStructurer Structurer = new();
    private static readonly LinguisticAnnotator Annotator = new();

    /// <summary>The rows of <see cref="NamesScorer"/> for each set: <c>names</c> is CrossNER politics dev with the tenth of re3d
    /// that is held back, <c>uner</c> is web text, and <c>silver</c> is PolNeAR dev against CoreNLP.</summary>
    /// <param name="data">The folder of the corpora, ../shared/data.</param>
    public static Scorecard Score(string data)
    {
        var scores = new Scorecard();
        Add("", ConllNerReader.Read(Path.Combine(data, "ner", "crossner-politics-dev.conll.gz"))
            .Concat(Re3dReader.Read(Path.Combine(data, "ner", "re3d-no-bbc.tar.gz"), heldBack: true)));
        Add("uner/", ConllNerReader.Read(Path.Combine(data, "ner", "uner_ewt-dev.iob2.gz")));
        Add("silver/", SilverNameReader.Read(Path.Combine(data, "polnear", "dev.jsonl.gz")));
        return scores;

        void Add(string prefix, IEnumerable<NameDocument> documents)
        {
            foreach (var (metric, counts) in NamesScorer.Score(documents, Annotate)) scores.Add(prefix + metric, counts);
        }
    }

    /// <summary>Whether a file holds names and no treebank, by its name: IOB columns, or re3d's archive.</summary>
    public static bool IsNames(string path) => Path.GetFileName(path) is var name
        && (name.Contains(".iob", StringComparison.OrdinalIgnoreCase) || name.Contains(".conll.", StringComparison.OrdinalIgnoreCase)
            || name.EndsWith(".conll", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".tar.gz", StringComparison.OrdinalIgnoreCase));

    /// <summary>The rows of <see cref="NamesScorer"/> for one file: IOB columns, the tenth of re3d that is held back, or PolNeAR's
    /// articles with CoreNLP's names.</summary>
    public static Scorecard ScoreFile(string path) => NamesScorer.Score(
        path.EndsWith(".tar.gz", StringComparison.OrdinalIgnoreCase) ? Re3dReader.Read(path, heldBack: true)
            : path.Contains(".jsonl", StringComparison.OrdinalIgnoreCase) ? SilverNameReader.Read(path)
            : ConllNerReader.Read(path), Annotate);

    /// <summary>The library's own annotations of a text.</summary>
    public static AnnotatedArticle Annotate(string text)
    {
        var article = new Article(text);
        return Annotator.Annotate(article, Structurer.Structure(article));
    }
}
