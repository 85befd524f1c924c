using QuoteExtract.Linguistics;
using QuoteExtract.Training.Corpora;
using QuoteExtract.Training.Linguistics;

namespace QuoteExtract.Tests.Linguistics;

public class LinguisticsTrainerTests
{
    [SharedFact]
    public void A_fortieth_of_the_treebanks_already_teaches_something_and_always_the_same()
    {
        string data = Path.Combine(SharedData.Folder!, "data"), folder = Directory.CreateTempSubdirectory().FullName, again = Directory.CreateTempSubdirectory().FullName;
        new LinguisticsTrainer { Stride = 40, Quick = true }.TrainTo(data, folder, WordTable.Default);
        new LinguisticsTrainer { Stride = 40, Quick = true }.TrainTo(data, again, WordTable.Default);
        foreach (string path in Directory.GetFiles(folder)) File.ReadAllBytes(path).Should().Equal(File.ReadAllBytes(Path.Combine(again, Path.GetFileName(path))));

        var tagger = Read("en-tagger", TaggerFeatures.FeatureSet, Tagger.Read);
        var lemmatizer = Read("en-lemmas", Lemmatizer.FeatureSet, Lemmatizer.Read);
        var parser = Read("en-parser", DependencyParser.FeatureSet, DependencyParser.Read);
        var annotator = new SyntaxAnnotator(WordTable.Default, tagger, lemmatizer, parser);
        int words = 0, tags = 0, heads = 0;
        foreach (var gold in ConlluReader.Read(Path.Combine(data, "ud/en_ewt-dev.conllu.gz")).SelectMany(document => document.Sentences).Take(300))
        {
            string text = string.Join(' ', gold.Words.Select(word => word.Form));
            var tokens = new Token[gold.Words.Length];
            for (int i = 0, at = 0; i < tokens.Length; at += gold.Words[i++].Form.Length + 1) tokens[i] = new Token(new TextSpan(at, at + gold.Words[i].Form.Length));
            annotator.Annotate(text, [new Sentence(0, tokens.Length, 0)], tokens);
            words += tokens.Length;
            tags += tokens.Where((token, i) => token.Tag == gold.Words[i].Xpos).Count();
            heads += tokens.Where((token, i) => token.Head == gold.Words[i].Head).Count();
        }
        ((double)tags / words).Should().BeGreaterThan(0.8);
        ((double)heads / words).Should().BeGreaterThan(0.5);
        Directory.Delete(folder, recursive: true);
        Directory.Delete(again, recursive: true);

        T Read<T>(string name, ulong featureSet, Func<QuoteExtract.Models.ModelFile, T> read)
        {
            using var file = File.OpenRead(Path.Combine(folder, name + ".qxm"));
            return read(QuoteExtract.Models.ModelFile.Read(name, file, featureSet));
        }
    }
}
