using QuoteExtract.Learning;
using QuoteExtract.Linguistics;
using QuoteExtract.Models;
using QuoteExtract.Training.Corpora;

namespace QuoteExtract.Training.Linguistics;

/// <summary>Trains splitter, tagger, lemmatizer, parser and name recognizer from the corpora under a data folder, and writes their model files. The same seed gives the same files.</summary>
internal sealed class LinguisticsTrainer
{
    /// <summary>The treebanks to learn from, as paths under the data folder.</summary>
    public static readonly string[] Treebanks = ["ud/en_ewt-train.conllu.gz", "ud/en_gum-train-cc-by.conllu.gz", "ud/en_gum-train-by-sa.conllu.gz"];

    /// <summary>How far the parser lets a state fall behind the best, in log-odds of the training.</summary>
    public const float Margin = 160;

    /// <summary>How many parts the parser's training sentences are tagged in, each by a tagger that learnt from the others.</summary>
    private const int Folds = 5;

    public int Seed { get; init; } = 1;

    /// <summary>Every how manieth sentence is learnt from; 1 for all.</summary>
    public int Stride { get; init; } = 1;

    /// <summary>Whether passes over the data are as many as accuracy needs, or one, for a test.</summary>
    public bool Quick { get; init; }

    /// <summary>Called with a line on each step.</summary>
    public Action<string> Progress { get; init; } = _ => { };

    /// <summary>Trains everything.</summary>
    /// <param name="data">The folder of the corpora.</param>
    /// <param name="table">What is known of words; <see cref="WordTableTrainer"/> makes it.</param>
    public (Tagger Tagger, Lemmatizer Lemmatizer, DependencyParser Parser) Train(string data, WordTable table)
    {
        var source = Treebanks.SelectMany(path => ConlluReader.Read(Path.Combine(data, path))).SelectMany(document => document.Sentences)
            .Where((_, i) => i % Stride == 0).ToList();
        string[] tags = ["", .. source.SelectMany(sentence => sentence.Words).Select(word => word.Xpos).Where(tag => tag != "_").Distinct().Order(StringComparer.Ordinal)];
        var numbers = tags.Select((tag, i) => (tag, i)).ToDictionary(pair => pair.tag, pair => (byte)pair.i);
        var sentences = source.Select(sentence => new TrainingSentence(sentence, table, numbers)).ToList();
        Progress($"{sentences.Count} sentences, {tags.Length - 1} tags");

        var lemmatizer = LemmatizerTrainer.Train(LemmatizedWords(source, data));
        Progress("lemmatizer trained");
        var tagger = new TaggerTrainer { Seed = Seed, Rounds = Quick ? 1 : 5 }.Train(sentences, tags);
        Progress("tagger trained");

        string[] relations = RelationTrainer.Names(source.SelectMany(sentence => sentence.Words).Select(word => word.Relation));
        var parsed = Jackknife(sentences, tags, relations);
        Progress("training sentences tagged");
        var relationModel = new RelationTrainer { Seed = Seed, Rounds = Quick ? 1 : 5 }.Train(parsed, relations);
        Progress("relations trained");
        var steps = new ParserTrainer { Seed = Seed, Rounds = Quick ? 1 : 8, AfterRound = (round, _) => Progress($"heads, round {round + 1} done") }.Train(parsed);
        return (tagger, lemmatizer, new DependencyParser(steps, relationModel, relations, Margin));
    }

    /// <summary>Trains everything and writes <c>en-sentences.qxm</c>, <c>en-tagger.qxm</c>, <c>en-lemmas.qxm</c>, <c>en-parser.qxm</c> and <c>en-names.qxm</c>.</summary>
    public void TrainTo(string data, string folder, WordTable table)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllBytes(Path.Combine(folder, "en-sentences.qxm"), new SentenceTrainer().Train(data));
        Progress("splitter trained");
        var (tagger, lemmatizer, parser) = Train(data, table);
        Write("en-tagger", tagger.Write, TaggerFeatures.FeatureSet);
        Write("en-lemmas", lemmatizer.Write, Lemmatizer.FeatureSet);
        Write("en-parser", parser.Write, DependencyParser.FeatureSet);
        NameTrainer.TrainTo(data, folder, Progress);

        void Write(string name, Action<ModelWriter> fill, ulong featureSet)
        {
            var file = new ModelWriter();
            fill(file);
            File.WriteAllBytes(Path.Combine(folder, $"{name}.qxm"), file.ToBytes(featureSet));
        }
    }

    // The parser will meet tags with a tagger's mistakes and must learn from such: from a tagger that has not seen the sentence.
    private List<ParsedSentence> Jackknife(List<TrainingSentence> sentences, string[] tags, string[] relations)
    {
        var parsed = new ParsedSentence[sentences.Count];
        for (int fold = 0; fold < Folds; fold++)
        {
            var others = sentences.Where((_, i) => i / 50 % Folds != fold).ToList();
            var tagger = new TaggerTrainer { Seed = Seed, Rounds = Quick ? 1 : 3 }.Train(others, tags);
            for (int i = 0; i < sentences.Count; i++)
            {
                if (i / 50 % Folds != fold) continue;
                byte[] penn = new byte[sentences[i].Words.Length], universal = new byte[penn.Length];
                tagger.Tag(sentences[i].Words, penn, universal);
                parsed[i] = ParsedSentence.Create(sentences[i], penn, universal, relations);
            }
            Progress($"fold {fold + 1} of {Folds} tagged");
        }
        return [.. parsed];
    }

    /// <summary>The treebanks' words, and inflected words of the news that the treebanks do not have, with CoreNLP's lemmas.</summary>
    private static List<(string Word, string Tag, string Lemma)> LemmatizedWords(List<ConlluSentence> sentences, string data)
    {
        var words = sentences.SelectMany(sentence => sentence.Words).Select(word => (Word: word.Form, Tag: word.Xpos, word.Lemma)).ToList();
        var known = words.Select(word => (word.Word.ToLowerInvariant(), word.Tag)).ToHashSet();
        var news = TaggedWords.ReadPolnear(Path.Combine(data, "polnear/train.jsonl.gz"))
            .Where(word => word.Tag is "NNS" or "VBZ" or "VBD" or "VBN" or "VBG" && word.Word.All(char.IsAsciiLetterLower) && !known.Contains((word.Word, word.Tag)));
        words.AddRange(news.GroupBy(word => word).Where(group => group.Count() > 1).Select(group => group.Key));
        return words;
    }
}
