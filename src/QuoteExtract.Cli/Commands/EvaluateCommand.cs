using System.CommandLine;
using System.Globalization;
using QuoteExtract.Claims;
using QuoteExtract.Models;
using QuoteExtract.Stances;
using QuoteExtract.Training.Corpora;
using QuoteExtract.Training.Evaluation;
using QuoteExtract.Training.Stances;

namespace QuoteExtract.Cli.Commands;

/// <summary><c>quoteextract evaluate</c>: how often the library is right, counted on annotated corpora.</summary>
internal static class EvaluateCommand
{
    public static Command Create(Channels channels) => new("evaluate", "Score the library against an annotated corpus.")
    {
        Quotations(channels),
        Speakers(channels),
        Stances(channels),
        Claims(channels),
        Linguistics(channels),
    };

    private static Command Quotations(Channels channels)
    {
        var data = new Option<string>("--data", "-d") { Description = "Articles with attributions, as polnear/dev.jsonl.gz holds them, or marked quotations, as treaty-stance.tsv does.", HelpName = "FILE", Required = true };
        var skip = new Option<int>("--skip") { Description = "How many articles to pass over first.", HelpName = "N" };
        var limit = new Option<int?>("--limit") { Description = "How many articles to score at most.", HelpName = "N" };
        var errors = new Option<int?>("--errors") { Description = "How many single errors to show after the scores.", HelpName = "N" };
        var jobs = new Option<int>("--jobs", "-j") { Description = "How many articles are worked on at a time.", HelpName = "N", DefaultValueFactory = _ => 1 };
        var model = ModelOption.Create("Which model to score. By default accurate.");
        var command = new Command("quotations", "Score quotations, their parts and their kinds.") { data, skip, limit, errors, jobs, model };
        command.SetAction(parse =>
        {
            string file = parse.GetRequiredValue(data);
            if (!File.Exists(file)) throw new UsageException($"--data {file}: there is no such file.");
            var options = new QuotationEvaluationOptions
            {
                Skip = parse.GetValue(skip),
                Limit = parse.GetValue(limit) ?? int.MaxValue,
                Errors = parse.GetValue(errors),
                Threads = parse.GetValue(jobs),
            };
            using var output = channels.OutputText();
            var extractor = QuoteExtractor.Create(new QuoteExtractorOptions { Model = parse.GetValue(model) ?? ExtractionModel.Accurate });
            return QuotationEvaluation.Run(extractor, file, options, output) > 0 ? ExitCodes.SomeFailed : ExitCodes.Done;
        });
        return command;
    }

    private static Command Speakers(Channels channels)
    {
        var data = new Option<string?>("--data", "-d") { Description = "Articles with attributions, as polnear/dev.jsonl.gz holds them; asks for --speakers.", HelpName = "FILE" };
        var speakers = new Option<string?>("--speakers") { Description = "The speaker of each attribution, as polnear/dev-speakers.tsv holds them.", HelpName = "FILE" };
        var gap = new Option<string?>("--gap") { Description = "Ambiguous pronouns with two names each, as coref/gap-development.tsv.gz holds them.", HelpName = "FILE" };
        var answers = new Option<bool>("--answers") { Description = "Show every answer after the scores, the right one beside it, parted by tabs." };
        var command = new Command("speakers", "Score the speakers of quotations, their roles and affiliations, and pronouns.") { data, speakers, gap, answers };
        command.SetAction(parse =>
        {
            string? articles = parse.GetValue(data), names = parse.GetValue(speakers), pronouns = parse.GetValue(gap);
            if (articles is null && pronouns is null) throw new UsageException("Give --data with --speakers, or --gap, or both.");
            if (articles is null != names is null) throw new UsageException("--data and --speakers belong together.");
            foreach (var (option, file) in new[] { ("--data", articles), ("--speakers", names), ("--gap", pronouns) })
                if (file is not null && !File.Exists(file)) throw new UsageException($"{option} {file}: there is no such file.");
            using var output = channels.OutputText();
            if (articles is not null) SpeakerEvaluation.Run(QuoteExtractor.Create(), articles, names!, parse.GetValue(answers), output);
            if (pronouns is not null) GapScorer.Run(QuoteExtractor.Create(), pronouns).Write(output);
            return ExitCodes.Done;
        });
        return command;
    }

    private static Command Claims(Channels channels)
    {
        var set = new Option<string>("--set") { Description = "Quotations with their claims, as tests/QuoteExtract.Tests/Accuracy/claims.tsv holds them.", HelpName = "FILE", Required = true };
        var errors = new Option<int>("--errors") { Description = "How many single errors to show on the half for tuning.", HelpName = "N" };
        var command = new Command("claims", "Score claims, their quotations given: spans, kinds, negation, modality.") { set, errors };
        command.SetAction(parse =>
        {
            string file = parse.GetRequiredValue(set);
            if (!File.Exists(file)) throw new UsageException($"--set {file}: there is no such file.");
            using var output = channels.OutputText();
            int left = parse.GetValue(errors);
            foreach (bool isHeldBack in new[] { false, true })
            {
                var scores = ClaimEvaluation.Score(new ClaimExtractor(), ClaimSetReader.Read(file).Where(item => item.IsHeldBack == isHeldBack), isHeldBack ? null : Show);
                foreach (var (metric, counts) in scores)
                    output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{(isHeldBack ? "held back" : "dev")} {metric,-9} F1 {100 * counts.F1:F1}  P {100 * counts.Precision:F1}  R {100 * counts.Recall:F1}  ({counts.Right}/{counts.Found}/{counts.Gold})"));
            }
            return ExitCodes.Done;

            void Show(string error)
            {
                if (left-- > 0) output.WriteLine(error);
            }
        });
        return command;
    }

    private static Command Stances(Channels channels)
    {
        var set = new Option<string>("--set")
        {
            Description = "Judged quotations, as tests/QuoteExtract.Tests/Accuracy/treaty-stance.tsv holds them.",
            HelpName = "FILE",
            Required = true,
        };
        var data = new Option<string?>("--data", "-d")
        {
            Description = "A folder with PolNeAR's dev.jsonl.gz and dev-speakers.tsv, to score these too.",
            HelpName = "DIR",
        };
        var news = new Option<string?>("--news")
        {
            Description = "Judged quotations of the news, as src/QuoteExtract.Training/Data/news-stances.tsv holds them, with --corpora.",
            HelpName = "FILE",
        };
        var corpora = new Option<string?>("--corpora")
        {
            Description = "The folder of the corpora, shared/data, for the articles of --news.",
            HelpName = "DIR",
        };
        var heldBack = new Option<bool>("--held") { Description = "Score the quarter of the news that is held back, too." };
        var model = new Option<string?>("--model-file") { Description = "A model to score in place of the library's.", HelpName = "FILE" };
        var errors = new Option<int>("--errors")
        {
            Description = "How many single errors to show on the half for tuning, or on the news for choices.",
            HelpName = "N",
        };
        var command = new Command("stances", "Score stances, their spans given: macro-F1, calibration, baselines.")
        {
            set, data, news, corpora, heldBack, model, errors,
        };
        command.SetAction(parse =>
        {
            string file = parse.GetRequiredValue(set);
            if (!File.Exists(file)) throw new UsageException($"--set {file}: there is no such file.");
            using var output = channels.OutputText();
            var classifier = new StanceClassifier(parse.GetValue(model) is { } path ? Reader(path) : null);
            var tuned = StanceEvaluation.Treaties(file, heldBack: false).ToList();
            Report("treaties, dev half (trained on)", tuned);
            Report("treaties, held back half", StanceEvaluation.Treaties(file, heldBack: true));
            if (parse.GetValue(data) is { } folder) Report("PolNeAR dev, two candidates", StanceEvaluation.Candidates(folder));
            if (parse.GetValue(news) is { } judged)
            {
                string articles = parse.GetValue(corpora) ?? throw new UsageException("--news asks for --corpora.");
                tuned = [.. StanceTraining.OfNews(articles, judged, NewsPart.Choose)];
                Report("news, the quarter for choices", tuned);
                if (parse.GetValue(heldBack)) Report("news, the quarter held back", StanceTraining.OfNews(articles, judged, NewsPart.Held));
            }
            StanceEvaluation.Errors(tuned, classifier, parse.GetValue(errors), output);
            return ExitCodes.Done;

            void Report(string title, IEnumerable<StanceExample> examples) =>
                StanceEvaluation.Report(title, [.. examples], classifier, output);
        });
        return command;
    }

    private static StanceReader Reader(string path) => StanceReader.Read(ModelFile.Read(path, File.OpenRead(path), StanceReader.Set));

    private static Command Linguistics(Channels channels)
    {
        var data = new Option<string>("--data", "-d")
        {
            Description = "A treebank (.conllu, .conllu.gz), names in IOB columns (.iob2, .conll, also .gz), re3d (.tar.gz), or articles with CoreNLP's sentences and names as polnear/dev.jsonl.gz holds them.", HelpName = "FILE", Required = true,
        };
        var command = new Command("linguistics", "Score tokens, sentences, tags, lemmas and dependencies from raw text, as the CoNLL 2018 shared task does, and names.") { data };
        command.SetAction(parse =>
        {
            string file = parse.GetRequiredValue(data);
            if (!File.Exists(file)) throw new UsageException($"--data {file}: there is no such file.");
            using var output = channels.OutputText();
            var stages = new ExtractionStages();
            if (!NamesEvaluation.IsNames(file)) LinguisticsEvaluation.Print(LinguisticsEvaluation.Score(stages.Structurer, stages.Annotator, file), output);
            if (NamesEvaluation.IsNames(file) || file.Contains(".jsonl", StringComparison.OrdinalIgnoreCase)) LinguisticsEvaluation.Print(NamesEvaluation.ScoreFile(file), output);
            return ExitCodes.Done;
        });
        return command;
    }
}
