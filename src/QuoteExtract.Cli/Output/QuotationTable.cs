using Spectre.Console;
using Spectre.Console.Rendering;
using static QuoteExtract.Cli.Output.TableOutput;

namespace QuoteExtract.Cli.Output;

/// <summary>The quotations of one article as a table; a nested one stands indented under the one that holds it.</summary>
internal static class QuotationTable
{
    private const int DeepestIndent = 5;

    /// <param name="text">The article.</param>
    /// <param name="result">What was found in it.</param>
    /// <param name="width">The columns to fit into.</param>
    public static Table Make(string text, ExtractionResult result, int width)
    {
        var table = new Table { Border = TableBorder.Simple, BorderStyle = Color.Grey };
        table.AddColumn(Column("#").RightAligned().NoWrap());
        table.AddColumn(Column("Speaker").Width(Math.Clamp(width / 5, 6, 28)));
        table.AddColumn(Column("Kind").NoWrap());
        var judged = result.Quotations.FirstOrDefault(quotation => quotation.Stances.Count > 0)?.Stances ?? [];
        if (judged.Count > 0)
            table.AddColumn(Column(judged.Count == 1 ? $"Stance on {Safe(judged[0].Target)}" : "Stances").Width(Math.Clamp(width / 8, 7, judged.Count == 1 ? 12 : 28)));
        table.AddColumn(Column("Quotation"));
        foreach (var (quotation, depth) in UnderTheirParents(result.Quotations))
        {
            if (table.Rows.Count > 0) table.AddEmptyRow();
            IRenderable[] cells =
            [
                new Paragraph(quotation.Id.ToString(System.Globalization.CultureInfo.InvariantCulture), Color.Grey),
                Speaker(text, quotation),
                new Paragraph(quotation.Type.ToString().ToLowerInvariant()),
                Stances(quotation.Stances),
                Words(quotation, Math.Min(depth, DeepestIndent)),
            ];
            table.AddRow(judged.Count > 0 ? cells : [.. cells[..3], cells[4]]);
        }
        return table;
    }

    private static TableColumn Column(string header) => new TableColumn(new Paragraph(header, Color.Grey)).PadLeft(0).PadRight(2);

    private static Paragraph Speaker(string text, Quotation quotation)
    {
        if (quotation.Speaker is not { } speaker)
            return new Paragraph(quotation.Source is { } source ? $"({Safe(source.Cut(text))})" : "—", Color.Grey);
        string about = string.Join(", ", new[] { speaker.Role, speaker.Affiliation }.OfType<string>());
        return new Paragraph(Safe(speaker.Name), new Style(decoration: Decoration.Bold))
            .Append(about.Length > 0 ? "\n" + Safe(about) : "", Color.Grey);
    }

    private static Paragraph Stances(IReadOnlyList<Stance> stances)
    {
        var shown = new Paragraph();
        for (int i = 0; i < stances.Count; i++)
        {
            if (i > 0) shown.Append("\n");
            if (stances.Count > 1) shown.Append(Safe(stances[i].Target) + ": ", Color.Grey);
            shown.Append(stances[i].Label.ToString().ToLowerInvariant(), stances[i].Label switch
            {
                StanceLabel.Favor => Color.Green,
                StanceLabel.Against => Color.Red,
                _ => Color.Grey,
            });
        }
        return shown;
    }

    private static IRenderable Words(Quotation quotation, int depth)
    {
        var words = new Paragraph(Safe(quotation.Text));
        if (quotation.DuplicateOf is { } first) words.Append($" (as {first})", Color.Grey);
        if (depth == 0) return words;
        return new Grid()
            .AddColumn(new GridColumn().NoWrap().Padding(2 * (depth - 1), 0, 1, 0))
            .AddColumn(new GridColumn().Padding(0, 0, 0, 0))
            .AddRow(new Paragraph("└", Color.Grey), words);
    }

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
