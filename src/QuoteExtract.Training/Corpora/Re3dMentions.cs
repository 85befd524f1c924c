using System.Collections.Frozen;
using System.Collections.Immutable;
using QuoteExtract.Lexicons;

namespace QuoteExtract.Training.Corpora;

/// <summary>
/// Keeps of re3d's mentions the names, as Universal NER would mark them: "the Jordan Armed Forces" without its article, of
/// "Foreign Minister Sergei Lavrov" the person's own name, neither "we" nor "the rebels", and a country as a location even where
/// it acts.
/// </summary>
internal sealed class Re3dMentions
{
    private readonly Lexicon _places = Lexicon.Load("en/name-places");
    private readonly Lexicon _demonyms = Lexicon.Load("en/name-demonyms");
    private readonly Lexicon _titles = Lexicon.Load("en/name-titles");
    private readonly FrozenSet<string> _common;

    /// <summary>Words that stand in small letters somewhere in the corpus are common: no single one of them is a name.</summary>
    public Re3dMentions(IEnumerable<string> texts) =>
        _common = texts.SelectMany(text => Words(text, new TextSpan(0, text.Length)).Select(word => word.Cut(text)))
            .Where(word => char.IsLower(word[0])).ToFrozenSet();

    public ImmutableArray<NameSpan> Names(string text, IEnumerable<Re3dMention> mentions)
    {
        var names = new List<NameSpan>();
        foreach (var mention in mentions.Select(mention => mention with { Span = Clip(mention.Span, text) })
            .OrderByDescending(mention => mention.Confidence > 0).ThenByDescending(mention => mention.Span.Length)
            .ThenBy(mention => mention.Span.Start).ThenByDescending(mention => mention.Confidence))
        {
            if (!NameTypes.TryMap(mention.Label == "Organisation" ? "ORG" : mention.Label, out var type)) continue;
            if (mention.Confidence == 0 && type == EntityType.Person) continue;
            if (Name(text, mention.Span, type) is { } name && !names.Exists(other => other.Span.Overlaps(name.Span))) names.Add(name);
        }
        names.Sort((a, b) => a.Span.CompareTo(b.Span));
        return [.. names];
    }

    private static TextSpan Clip(TextSpan span, string text) => new(Math.Clamp(span.Start, 0, text.Length), Math.Clamp(span.End, span.Start, text.Length));

    private NameSpan? Name(string text, TextSpan mention, EntityType type)
    {
        var words = Words(text, mention).ToList();
        if (words.Count > 1 && words[0].In(text) is "the" or "The" or "a" or "A" or "an" or "An") words.RemoveAt(0);
        if (type == EntityType.Person) words = OwnName(text, words);
        if (words.Count == 0 || words[^1].End - words[0].Start < 2) return null;
        var span = new TextSpan(words[0].Start, words[^1].End);
        string name = span.Cut(text);
        if (!char.IsUpper(name[0]) && !name.StartsWith("al-", StringComparison.OrdinalIgnoreCase)) return null;
        if (!char.IsUpper(words[^1].In(text)[0]) && !char.IsDigit(words[^1].In(text)[0])) return null;
        if (name.AsSpan().IndexOfAny(",;()\n") >= 0) return null;
        if (words.Exists(word => char.IsLower(word.In(text)[0]) && word.In(text) is not ("of" or "the" or "and" or "for" or "in" or "to" or "on" or "al" or "de" or "bin"))) return null;
        if (_demonyms.Contains(name)) return null;
        if (_places.Contains(name)) return new NameSpan(span, EntityType.Location);
        if (words.Count == 1 && _common.Contains(name.ToLowerInvariant())) return null;
        return new NameSpan(span, type);
    }

    /// <summary>Of "Russian Foreign Minister Sergei Lavrov" the words after the last title or comma; none when all are common.</summary>
    private List<TextSpan> OwnName(string text, List<TextSpan> words)
    {
        int last = words.FindLastIndex(word => word.In(text) is var form
            && (_demonyms.Contains(form) || _titles.Contains(form) || form[^1] == '.' || (word.End < text.Length && text[word.End] == ',' && word != words[^1]) || form.Contains("-designate", StringComparison.Ordinal)
                || _common.Contains(form.ToString().ToLowerInvariant())));
        return words[(last + 1)..];
    }

    /// <summary>The words between white space, without marks at either end.</summary>
    private static IEnumerable<TextSpan> Words(string text, TextSpan span)
    {
        for (int i = span.Start; i < span.End; i++)
        {
            if (!char.IsLetterOrDigit(text[i])) continue;
            int start = i;
            while (i < span.End && !char.IsWhiteSpace(text[i])) i++;
            int end = i;
            while (!char.IsLetterOrDigit(text[end - 1]) && !(text[end - 1] == '.' && end - start <= 5)) end--;
            if (end - start > 2 && text[(end - 2)..end] is "'s" or "’s") end -= 2;
            yield return new TextSpan(start, end);
        }
    }
}
