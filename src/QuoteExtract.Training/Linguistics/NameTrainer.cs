using System.Globalization;
using QuoteExtract.Linguistics;
using QuoteExtract.Models;
using QuoteExtract.Text;
using QuoteExtract.Training.Corpora;
using QuoteExtract.Training.Learning;

namespace QuoteExtract.Training.Linguistics;

/// <summary>Trains the name model on documents cut into tokens by the library itself.</summary>
internal sealed class NameTrainer(NameBits people, WordTable words)
{
    /// <summary>The options of the model that the library has; docs/linguistics.md has the others that were tried.</summary>
    public static readonly ChainTrainerOptions Options = new() { Rounds = 6, Averaged = 3, Dropout = 0.4f, Rarest = 4, RowBits = 17 };

    private const float SilverWeight = 0.5f;

    private static readonly ArticleStructurer Structurer = new();

    private readonly Gazetteer _gazetteer = Gazetteer.Load(people);
    private readonly List<ChainExample> _examples = [];

    /// <summary>How many tokens were added.</summary>
    public long Tokens { get; private set; }

    /// <summary>Adds a document.</summary>
    /// <param name="document">Its text and names.</param>
    /// <param name="weight">How much it counts; 1 for names marked by hand.</param>
    public void Add(NameDocument document, float weight = 1)
    {
        var article = Annotate(document.Text);
        var context = new NameContext(article, words, _gazetteer);
        byte[] allowed = Allowed(article, document);
        Span<uint> features = stackalloc uint[NameFeatures.Most];
        var all = new List<uint>();
        foreach (var sentence in article.Sentences)
        {
            all.Clear();
            int[] ends = new int[sentence.End - sentence.Start];
            bool isTitleCase = context.IsTitleCase(sentence);
            for (int i = sentence.Start; i < sentence.End; i++)
            {
                int count = NameFeatures.Of(context, sentence, isTitleCase, i, features);
                foreach (uint feature in features[..count]) all.Add(feature);
                ends[i - sentence.Start] = all.Count;
            }
            _examples.Add(new ChainExample([.. all], ends, allowed[sentence.Start..sentence.End], weight));
            Tokens += ends.Length;
        }
    }

    /// <summary>Adds the training parts of the corpora in data, the folder ../shared/data.</summary>
    public static NameTrainer OnCorpora(string data)
    {
        var trainer = new NameTrainer(NameLists.Read(Path.Combine(data, "lists")), WordTable.Default);
        string ner = Path.Combine(data, "ner"), ud = Path.Combine(data, "ud");
        // Politics counts thrice: it is the nearest to news, and small.
        for (int times = 0; times < 3; times++) trainer.AddAll(ConllNerReader.Read(Path.Combine(ner, "crossner-politics-train.conll.gz")));
        trainer.AddAll(ConllNerReader.Read(Path.Combine(ner, "wikigold-wikigold.conll.txt.gz")));
        trainer.AddAll(Re3dReader.Read(Path.Combine(ner, "re3d-no-bbc.tar.gz"), heldBack: false));
        trainer.AddAll(GumNameReader.Read(Path.Combine(ud, "en_gum-train-cc-by.conllu.gz")));
        trainer.AddAll(GumNameReader.Read(Path.Combine(ud, "en_gum-train-by-sa.conllu.gz")));
        trainer.AddAll(SilverNameReader.Read(Path.Combine(data, "polnear", "train.jsonl.gz")), SilverWeight);
        return trainer;
    }

    /// <summary>Trains on the corpora in data and writes <c>en-names.qxm</c> into a folder. Tokens and tags are those of the models
    /// that are embedded when it runs.</summary>
    public static void TrainTo(string data, string folder, Action<string> progress)
    {
        var trainer = OnCorpora(data);
        progress($"{trainer.Tokens} tokens to learn names from");
        var model = trainer.Train(Options, (round, loss) => progress(string.Create(CultureInfo.InvariantCulture, $"names, round {round} done, loss {loss:F4}")));
        File.WriteAllBytes(Path.Combine(folder, "en-names.qxm"), ToBytes(model));
    }

    private void AddAll(IEnumerable<NameDocument> documents, float weight = 1)
    {
        foreach (var document in documents) Add(document, weight);
    }

    /// <summary>Trains on what was added.</summary>
    /// <param name="options">How.</param>
    /// <param name="report">Told the number of each round and its mean loss a token.</param>
    public NameModel Train(ChainTrainerOptions options, Action<int, double>? report = null)
    {
        var trainer = new ChainTrainer(options, NameLabels.MayStep);
        trainer.Train(_examples, report);
        return new NameModel(trainer.ToModel(), people);
    }

    /// <summary>The tokens and sentences of a text, as the library will have them when it looks for names.</summary>
    public static AnnotatedArticle Annotate(string text)
    {
        var article = new Article(text);
        return LinguisticAnnotator.WithoutNames.Annotate(article, Structurer.Structure(article));
    }

    /// <summary>The file of a model.</summary>
    public static byte[] ToBytes(NameModel model)
    {
        var file = new ModelWriter();
        model.Write(file);
        return file.ToBytes(NameFeatures.Set);
    }

    private static byte[] Allowed(AnnotatedArticle article, NameDocument document)
    {
        byte[] allowed = new byte[article.Tokens.Length];
        Array.Fill(allowed, Bit(NameLabel.Outside));
        foreach (var name in document.Names)
        {
            int start = article.TokenAt(name.Span.Start), i = start;
            for (; i < allowed.Length && article.Tokens[i].Span.Start < name.Span.End; i++)
                allowed[i] = Bit(NameLabels.Of(name.Type, begins: i == start));
        }
        // A sentence that begins inside a name, because the splitter is wrong there, begins the rest of it.
        foreach (var sentence in article.Sentences)
        {
            byte first = allowed[sentence.Start];
            foreach (var label in new[] { NameLabel.InsidePerson, NameLabel.InsideOrganization, NameLabel.InsideLocation })
                if (first == Bit(label)) allowed[sentence.Start] = Bit(label - 1);
        }
        if (!document.Unsure.IsDefault)
        {
            foreach (var span in document.Unsure)
                for (int i = article.TokenAt(span.Start); i < allowed.Length && article.Tokens[i].Span.Start < span.End; i++)
                    if (allowed[i] == Bit(NameLabel.Outside)) allowed[i] |= Bit(NameLabel.Other);
        }
        return allowed;
    }

    private static byte Bit(NameLabel label) => (byte)(1 << (int)label);
}
