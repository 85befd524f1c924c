using QuoteExtract.Linguistics;
using QuoteExtract.Models;
using QuoteExtract.Text;
using QuoteExtract.Training.Corpora;

namespace QuoteExtract.Training.Linguistics;

/// <summary>Trains the name model on documents cut into tokens by the library itself.</summary>
internal sealed class NameTrainer(NameBits people, WordTable words)
{
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

    public NameModel Train(ChainTrainerOptions options, Action<int, double>? report = null)
    {
        var trainer = new ChainTrainer(options, (previous, label) =>
            previous == NameLabels.Count ? !NameLabels.IsInside((NameLabel)label) : NameLabels.MayFollow((NameLabel)previous, (NameLabel)label));
        trainer.Train(_examples, report);
        var (weights, transitions) = trainer.ToModel();
        return new NameModel(weights, transitions, people);
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
