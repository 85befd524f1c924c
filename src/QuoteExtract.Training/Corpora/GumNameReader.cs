using System.Collections.Immutable;

namespace QuoteExtract.Training.Corpora;

/// <summary>
/// Reads the names among GUM's mentions: those of a person, organization or place, and of a thing with a Wikipedia article, whose
/// words are proper nouns (with "of", "the" and the like between them). <c>Entity=(8-organization-new-…-Link(9-place-…)8)</c> opens and closes them in MISC.
/// </summary>
internal static class GumNameReader
{
    // GRP-etype-infstat-salience-centering-minspan-link-identity
    private const int LinkField = 6;

    public static IEnumerable<NameDocument> Read(string path) => ConlluReader.Read(path).Select(Read);

    private static NameDocument Read(ConlluDocument document)
    {
        var mentions = new List<(ImmutableArray<ConlluWord> Words, int Start, int End, EntityType Type)>();
        foreach (var sentence in document.Sentences)
        {
            var open = new List<(string Id, int Start, EntityType? Type)>();
            for (int w = 0; w < sentence.Words.Length; w++)
            {
                if (sentence.Words[w].MiscValue("Entity") is not { } value) continue;
                foreach (string part in Parts(value))
                {
                    string[] fields = part.Trim('(', ')').Split('-');
                    if (part[0] == '(') open.Add((fields[0], w, fields.Length > 1 && NameTypes.TryMap(fields[1], out var type) && (type != EntityType.Other || fields.Length > LinkField) ? type : null));
                    if (part[^1] != ')') continue;
                    int last = open.FindLastIndex(o => o.Id == fields[0]);
                    if (last < 0) continue;
                    if (open[last].Type is { } known) mentions.Add((sentence.Words, open[last].Start, w + 1, known));
                    open.RemoveAt(last);
                }
            }
        }
        var names = new List<NameSpan>();
        foreach (var (words, start, end, type) in mentions.OrderByDescending(m => m.End - m.Start))
        {
            if (Name(words, start, end, type) is { } name && !names.Exists(other => other.Span.Overlaps(name.Span))) names.Add(name);
        }
        names.Sort((a, b) => a.Span.CompareTo(b.Span));
        // GUM types no adjective of place and marks few titles of works: other proper words teach nothing either way.
        var unsure = document.Sentences.SelectMany(sentence => sentence.Words)
            .Where(word => word.Form.Length > 1 && char.IsUpper(word.Form[0]) && word.Upos is "PROPN" or "ADJ" && !names.Exists(name => name.Span.Overlaps(word.Span)))
            .Select(word => word.Span);
        return new NameDocument(document.Text, [.. names], [.. unsure]);
    }

    private static NameSpan? Name(ImmutableArray<ConlluWord> words, int start, int end, EntityType type)
    {
        while (start < end && words[start].Upos is "DET" or "PUNCT") start++;
        while (start < end && words[end - 1].Upos is "PUNCT" || (start < end && words[end - 1].Xpos == "POS")) end--;
        if (start >= end || !IsProper(words[start]) || !IsProper(words[end - 1])) return null;
        // A person's name ends before an apposition or a relative clause, and its titles are no part of it.
        if (type == EntityType.Person)
        {
            if (words[start..end].Any(word => word.Upos != "PROPN" && word.Upos != "PUNCT")) return null;
            while (end - start > 1 && words[start].Xpos == "NNP" && words[start].Form is ['M', ..] and (['M', 'r', ..] or ['M', 's', ..])) start++;
        }
        for (int w = start; w < end; w++)
            if (!IsProper(words[w]) && words[w].Upos is not ("ADP" or "DET" or "CCONJ" or "PUNCT" or "PART")) return null;
        if (words[start..end].Any(word => word.Form is "," or "(" or ";" or "“" or "\"")) return null;
        if (!char.IsUpper(words[start].Form[0])) return null;
        return new NameSpan(new TextSpan(words[start].Span.Start, words[end - 1].Span.End), type);
    }

    private static bool IsProper(ConlluWord word) => word.Upos is "PROPN" or "NUM" || (word.Xpos is "NNP" or "NNPS") || (char.IsUpper(word.Form[0]) && word.Upos is "NOUN" or "ADJ");

    /// <summary>Cuts "(8-organization-…(9-place-…)8)" before each opening and after each closing bracket.</summary>
    private static IEnumerable<string> Parts(string value)
    {
        for (int start = 0, i = 0; i < value.Length; i++)
        {
            bool ends = value[i] == ')' || i + 1 == value.Length || value[i + 1] == '(';
            if (!ends) continue;
            yield return value[start..(i + 1)];
            start = i + 1;
        }
    }
}
