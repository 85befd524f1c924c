namespace QuoteExtract.Training.Corpora;

/// <summary>Reads quotations with their claims: id, marked text, claims (<c>kind/polarity/modality: words</c>, parted by |), half, by tabs.</summary>
internal static class ClaimSetReader
{
    /// <exception cref="InvalidDataException">A line is not of this form, or its claims' words are not in the text; the message names file and line.</exception>
    public static IEnumerable<ClaimItem> Read(string path)
    {
        foreach (var (number, line) in CorpusLines.Read(path))
        {
            if (line.Length == 0 || line[0] == '#' || line.StartsWith("id\t", StringComparison.Ordinal)) continue;
            string[] fields = line.Split('\t');
            if (fields.Length != 4) throw new InvalidDataException($"{path}, line {number}: expected four fields parted by tabs, found {fields.Length}.");
            var marked = MarkedQuotation.Parse(fields[1]);
            var claims = new List<GoldClaim>();
            int from = 0;
            foreach (string claim in fields[2].Split(" | ", StringSplitOptions.RemoveEmptyEntries))
            {
                int colon = claim.IndexOf(": ", StringComparison.Ordinal);
                string[] marks = colon < 0 ? [] : claim[..colon].Split('/');
                int at = colon < 0 ? -1 : marked.Text.IndexOf(claim[(colon + 2)..], from, StringComparison.Ordinal);
                if (at < 0 || marks.Length != 3 || !Enum.TryParse(marks[0], ignoreCase: true, out ClaimKind kind) || !Enum.TryParse(marks[2], ignoreCase: true, out ClaimModality modality))
                    throw new InvalidDataException($"{path}, line {number}: \"{claim}\" is no claim of this text.");
                claims.Add(new GoldClaim(new TextSpan(at, at + claim.Length - colon - 2), kind, marks[1] == "negated", modality));
                from = at + 1;
            }
            yield return new ClaimItem(fields[0], marked, claims, fields[3] == "held");
        }
    }
}
