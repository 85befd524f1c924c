namespace QuoteExtract.Training.Corpora;

/// <summary>A syntactic word of a treebank.</summary>
/// <param name="Span">Where it stands in the text of its document. Words of a range such as "don't" have the part whose
/// letters they are; where the words do not spell the range ("du" = de + le) each has the whole.</param>
/// <param name="Head">The index in its sentence of the word it depends on, or −1 for the root.</param>
internal sealed record ConlluWord(
    string Form, TextSpan Span, string Lemma, string Upos, string Xpos, string Features, int Head, string Relation, string Misc)
{
    /// <summary>The relation without its subtype: <c>nmod</c> of <c>nmod:poss</c>.</summary>
    public string UniversalRelation => Relation.IndexOf(':') is var colon and > 0 ? Relation[..colon] : Relation;

    /// <summary>The value of a MISC attribute such as <c>Entity</c>; null when the word does not have it.</summary>
    public string? MiscValue(string name)
    {
        foreach (string part in Misc.Split('|'))
            if (part.Length > name.Length && part[name.Length] == '=' && part.StartsWith(name, StringComparison.Ordinal))
                return part[(name.Length + 1)..];
        return null;
    }
}
