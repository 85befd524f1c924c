using Spectre.Console;

namespace QuoteExtract.Cli.Output;

/// <summary>The quotations of one article as a table; a nested one stands indented under the one that holds it.</summary>
internal static class QuotationTable
{
    public static Table Make(string text, ExtractionResult result)
    {
        var table = new Table { Border = TableBorder.Horizontal, ShowRowSeparators = true, Expand = true };
        table.BorderColor(Color.Grey);
        table.AddColumn(new TableColumn("[grey]#[/]").RightAligned().NoWrap());
        table.AddColumn(new TableColumn("Speaker").Width(22));
        table.AddColumn(new TableColumn("Kind").NoWrap());
        table.AddColumn(new TableColumn("Stance"));
        table.AddColumn("Quotation");
        foreach (var (quotation, depth) in UnderTheirParents(result.Quotations))
        {
            table.AddRow(
                new Markup($"[grey]{quotation.Id}[/]"),
                new Markup(Speaker(text, quotation)),
                new Markup(quotation.Type.ToString().ToLowerInvariant()),
                new Markup(string.Join('\n', quotation.Stances.Select(stance => Stance(stance, quotation.Stances.Count > 1)))),
                new Padder(new Markup(Words(quotation, depth)), new Padding(2 * Math.Min(depth, 5), 0, 0, 0)));
        }
        return table;
    }

    private static string Speaker(string text, Quotation quotation)
    {
        if (quotation.Speaker is not { } speaker)
            return quotation.Source is { } source ? $"[grey]({TableOutput.Safe(source.Cut(text))})[/]" : "[grey]—[/]";
        string about = string.Join(", ", new[] { speaker.Role, speaker.Affiliation }.OfType<string>());
        return $"[bold]{TableOutput.Safe(speaker.Name)}[/]" + (about.Length > 0 ? $"\n[grey]{TableOutput.Safe(about)}[/]" : "");
    }

    private static string Stance(Stance stance, bool named)
    {
        string colour = stance.Label switch { StanceLabel.Favor => "green", StanceLabel.Against => "red", _ => "grey" };
        string label = $"[{colour}]{stance.Label.ToString().ToLowerInvariant()}[/]";
        return named ? $"[grey]{TableOutput.Safe(stance.Target)}:[/] {label}" : label;
    }

    private static string Words(Quotation quotation, int depth) =>
        (depth > 0 ? "[grey]└[/] " : "") + TableOutput.Safe(quotation.Text)
        + (quotation.DuplicateOf is { } first ? $" [grey](as {first})[/]" : "");

    /// <summary>Each quotation with its depth, those that it holds right after it.</summary>
    private static IEnumerable<(Quotation Quotation, int Depth)> UnderTheirParents(IReadOnlyList<Quotation> quotations)
    {
        var held = quotations.ToLookup(quotation => quotation.ParentId);
        var open = new Stack<(Quotation Quotation, int Depth)>(held[null].Reverse().Select(quotation => (quotation, 0)));
        while (open.TryPop(out var next))
        {
            yield return next;
            foreach (var inner in held[next.Quotation.Id].Reverse()) open.Push((inner, next.Depth + 1));
        }
    }
}
