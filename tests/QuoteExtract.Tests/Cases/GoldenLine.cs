namespace QuoteExtract.Tests.Cases;

/// <summary>One expectation: <c>direct | content “Yes,” | cue said | source she</c>.</summary>
public sealed record GoldenLine(string Kind, IReadOnlyList<(string Name, string Value)> Fields)
{
    /// <summary>The values of all fields of a name, in order.</summary>
    public IEnumerable<string> All(string name) => Fields.Where(field => field.Name == name).Select(field => field.Value);

    /// <summary>The value of a field, or null when the line does not have it.</summary>
    public string? this[string name] => All(name).FirstOrDefault();

    /// <summary>Parses a line.</summary>
    public static GoldenLine Parse(string line)
    {
        string[] columns = line.Split('|', StringSplitOptions.TrimEntries);
        return new GoldenLine(columns[0], [.. columns.Skip(1).Select(column =>
        {
            int space = column.IndexOf(' ');
            return space < 0 ? (column, "") : (column[..space], column[(space + 1)..].Trim());
        })]);
    }
}
