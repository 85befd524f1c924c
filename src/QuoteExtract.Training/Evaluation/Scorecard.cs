using System.Collections;
using System.Globalization;

namespace QuoteExtract.Training.Evaluation;

/// <summary>Named counts in the order they were first added; what a scorer returns and a baseline file keeps.</summary>
internal sealed class Scorecard : IEnumerable<KeyValuePair<string, MatchCounts>>
{
    private const string Header = "metric\tright\tfound\tgold";
    private readonly OrderedDictionary<string, MatchCounts> _rows = new(StringComparer.Ordinal);

    /// <summary>The counts of a metric; all zero when it was never added.</summary>
    public MatchCounts this[string metric] => _rows.GetValueOrDefault(metric);

    public bool Contains(string metric) => _rows.ContainsKey(metric);

    /// <summary>Adds counts to a metric, which starts at zero.</summary>
    public void Add(string metric, MatchCounts counts) => _rows[metric] = this[metric] + counts;

    /// <summary>Puts counts in place of what a metric has.</summary>
    public void Set(string metric, MatchCounts counts) => _rows[metric] = counts;

    /// <summary>Takes a metric out.</summary>
    public void Remove(string metric) => _rows.Remove(metric);

    /// <summary>Writes a header and one line a metric: name, right, found, gold, parted by tabs.</summary>
    public void Write(TextWriter writer)
    {
        writer.Write(Header + "\n");
        foreach (var (metric, row) in _rows)
            writer.Write(string.Create(CultureInfo.InvariantCulture, $"{metric}\t{row.Right}\t{row.Found}\t{row.Gold}\n"));
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <param name="reader">The lines.</param>
    /// <param name="name">What to call the file in an error.</param>
    /// <exception cref="InvalidDataException">A line has not these four fields; the message names file and line.</exception>
    public static Scorecard Read(TextReader reader, string name)
    {
        var scorecard = new Scorecard();
        for (int number = 1; reader.ReadLine() is { } line; number++)
        {
            if (line.Length == 0 || line == Header) continue;
            string[] fields = line.Split('\t');
            if (fields.Length != 4 || !TryCount(fields[1], out int right) || !TryCount(fields[2], out int found)
                || !TryCount(fields[3], out int gold))
            {
                throw new InvalidDataException($"{name}, line {number}: expected a metric and three counts, parted by tabs.");
            }
            scorecard.Add(fields[0], new MatchCounts(gold, found, right));
        }
        return scorecard;
    }

    public IEnumerator<KeyValuePair<string, MatchCounts>> GetEnumerator() => _rows.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static bool TryCount(string field, out int count) =>
        int.TryParse(field, NumberStyles.None, CultureInfo.InvariantCulture, out count);
}
