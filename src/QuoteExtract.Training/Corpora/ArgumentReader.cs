using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace QuoteExtract.Training.Corpora;

/// <summary>
/// Reads the arguments of IBM's ArgQ-Rank-30k (CC BY-SA 3.0) as quotations. A topic such as <c>We should ban whaling</c> gives the target
/// (whaling) and how the topic stands to it; an argument for the topic then is one against the target.
/// </summary>
internal static partial class ArgumentReader
{
    private const double LeastAgreement = 0.8;

    /// <summary>The arguments that name their target, in the file's order.</summary>
    public static IEnumerable<StanceItem> Read(string path)
    {
        using var archive = ZipFile.OpenRead(path);
        var entry = archive.GetEntry("arg_quality_rank_30k.csv") ?? throw new InvalidDataException($"{path} holds no arg_quality_rank_30k.csv.");
        using var reader = new StreamReader(entry.Open(), Encoding.UTF8);
        int number = 0;
        foreach (string[] fields in Records(reader.ReadToEnd()))
        {
            if (fields.Length < 7 || !TryTopic(fields[1], out string target, out int sign) || !int.TryParse(fields[5], out int stance) || stance == 0) continue;
            if (!double.TryParse(fields[6], System.Globalization.CultureInfo.InvariantCulture, out double sure) || sure < LeastAgreement) continue;
            string text = fields[0].Trim();
            if (text.Length < 10 || !text.Contains(target, StringComparison.OrdinalIgnoreCase)) continue;
            if (char.IsLower(text[0])) text = char.ToUpperInvariant(text[0]) + text[1..];
            var quotation = MarkedQuotation.Of(text, null, null, [new TextSpan(0, text.Length)]);
            yield return new StanceItem($"argument {target}-{number++}", new StanceTarget(target), new MarkedQuotation(text, quotation),
                stance * sign > 0 ? StanceLabel.Favor : StanceLabel.Against, IsHeldBack: false);
        }
    }

    private static bool TryTopic(string topic, out string target, out int sign)
    {
        foreach (var (pattern, of) in new[] { (For(), 1), (Against(), -1) })
        {
            if (pattern.Match(topic) is not { Success: true } match) continue;
            (target, sign) = (match.Groups["t"].Value.ToLowerInvariant(), of);
            foreach (string article in new[] { "the ", "a ", "an " })
                if (target.StartsWith(article, StringComparison.Ordinal)) target = target[article.Length..];
            return true;
        }
        (target, sign) = ("", 0);
        return false;
    }

    // CSV with quoted fields, which may hold line breaks and doubled marks.
    private static IEnumerable<string[]> Records(string csv)
    {
        var fields = new List<string>();
        var field = new StringBuilder();
        bool isQuoted = false;
        for (int i = 0; i < csv.Length; i++)
        {
            char c = csv[i];
            if (isQuoted && c == '"' && i + 1 < csv.Length && csv[i + 1] == '"') field.Append(csv[i++]);
            else if (c == '"') isQuoted = !isQuoted;
            else if (!isQuoted && c is ',' or '\n')
            {
                fields.Add(field.ToString().TrimEnd('\r'));
                field.Clear();
                if (c != '\n') continue;
                yield return [.. fields];
                fields.Clear();
            }
            else field.Append(c);
        }
    }

    [GeneratedRegex("^(?:We should (?:legalize|adopt|subsidize|introduce) (?<t>.+)|(?:The )?(?<t>.+) should be (?:mandatory|legalized))$", RegexOptions.ExplicitCapture)]
    private static partial Regex For();

    [GeneratedRegex("^(?:We should (?:fight for the abolition of|ban|abolish|abandon|end|oppose|stop|prohibit|cancel|close|fight|limit) (?<t>.+)|(?:The )?(?<t>.+?) (?:brings? more harm than good|should be (?:banned|ended|abandoned|a criminal offence)))$", RegexOptions.ExplicitCapture)]
    private static partial Regex Against();
}
