using System.Collections.Immutable;

namespace QuoteExtract.Training.Corpora;

/// <summary>
/// Reads names in the CoNLL columns: a token and its label a line, IOB2 or IO, with the token first ("Lee B-PER") or after its
/// number as in Universal NER. A blank line ends a sentence; the text is built from the tokens.
/// </summary>
internal static class ConllNerReader
{
    /// <summary>The documents of a file: what stands between <c>-DOCSTART-</c> lines or <c># newdoc</c> comments, a sentence a
    /// line. A file without either is read as one document for each sentence.</summary>
    public static IEnumerable<NameDocument> Read(string path)
    {
        return Read(CorpusLines.Read(path).Select(line => line.Text));
    }

    public static IEnumerable<NameDocument> Read(IEnumerable<string> lines)
    {
        var text = new PlainText();
        var names = ImmutableArray.CreateBuilder<NameSpan>();
        bool hasDocuments = false;
        (int Start, int End, string Label) open = default;
        foreach (string? line in lines.Append(null))
        {
            bool opensDocument = line is not null && (line.StartsWith("-DOCSTART-", StringComparison.Ordinal) || line.StartsWith("# newdoc", StringComparison.Ordinal));
            if (opensDocument || string.IsNullOrWhiteSpace(line))
            {
                Close();
                hasDocuments |= opensDocument;
                if (text.Length > 0 && (line is null || opensDocument || !hasDocuments))
                {
                    yield return new NameDocument(text.ToString(), names.DrainToImmutable());
                    text = new PlainText();
                }
                else text.EndLine();
                continue;
            }
            if (line!.StartsWith("# ", StringComparison.Ordinal) && line.Contains('=')) continue;
            string[] columns = line.Split(['\t', ' '], StringSplitOptions.RemoveEmptyEntries);
            if (columns.Length < 2) continue;
            bool numbered = columns.Length >= 3 && int.TryParse(columns[0], out _);
            (string token, string tag) = numbered ? (columns[1], columns[2]) : (columns[0], columns[^1]);
            var span = text.Append(token);
            string label = tag.Length > 2 && tag[1] == '-' ? tag[2..] : "";
            if (label.Length == 0 || tag[0] == 'B' || label != open.Label) Close();
            if (label.Length > 0) open = open.Label is null ? (span.Start, span.End, label) : (open.Start, span.End, label);
        }

        void Close()
        {
            if (open.Label is not null && NameTypes.TryMap(open.Label, out var type)) names.Add(new NameSpan(new TextSpan(open.Start, open.End), type));
            open = default;
        }
    }
}
