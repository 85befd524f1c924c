namespace QuoteExtract;

/// <summary>Leaves out what the options do not ask for, and keeps ids, parents and duplicates in step.</summary>
internal static class QuotationFilter
{
    public static IReadOnlyList<Quotation> Keep(IReadOnlyList<Quotation> quotations, QuoteExtractorOptions options)
    {
        var types = options.Types.ToHashSet();
        var acts = options.Acts.ToHashSet();
        if (options.MinimumConfidence <= 0 && types.Count == Enum.GetValues<QuotationType>().Length && acts.Count == Enum.GetValues<QuotationAct>().Length) return quotations;

        var newIds = new Dictionary<int, int>();
        var firsts = new Dictionary<int, int>();
        var kept = new List<Quotation>();
        foreach (var quotation in quotations)
        {
            if (!types.Contains(quotation.Type) || !acts.Contains(quotation.Act) || quotation.Confidence < options.MinimumConfidence) continue;
            int id = kept.Count, first = quotation.DuplicateOf ?? quotation.Id;
            newIds.Add(quotation.Id, id);
            kept.Add(quotation with
            {
                Id = id,
                ParentId = KeptAncestor(quotation),
                DuplicateOf = firsts.TryAdd(first, id) ? null : firsts[first],
            });
        }
        return kept;

        // A nested quotation whose parent is left out hangs on the nearest ancestor that stays.
        int? KeptAncestor(Quotation quotation)
        {
            for (var parent = quotation.ParentId; parent is { } id; parent = quotations[id].ParentId)
                if (newIds.TryGetValue(id, out int kept)) return kept;
            return null;
        }
    }
}
