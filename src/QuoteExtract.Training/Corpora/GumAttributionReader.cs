using System.Globalization;
using System.Text.RegularExpressions;

namespace QuoteExtract.Training.Corpora;

/// <summary>
/// Reads the attributions of GUM (Zeldes 2017), which are relations between the units of its enhanced rhetorical structure: a unit
/// such as "she said" satellite to the unit that it reports. Signals name the tokens of source and cue. Thoughts and knowledge
/// count as attributions, as in PolNeAR; so do bylines and credits, which PolNeAR does not mark: they have no cue, and what stands in
/// their content is not nested.
/// </summary>
internal static partial class GumAttributionReader
{
    /// <summary>Reads the documents lazily.</summary>
    /// <param name="path">A .conllu or .conllu.gz file with GUM's Discourse attribute.</param>
    /// <exception cref="InvalidDataException">The file or a relation is not as it should be; the message says where.</exception>
    public static IEnumerable<GoldArticle> Read(string path)
    {
        foreach (var document in ConlluReader.Read(path))
        {
            var attributions = Attributions(document, $"{path}, document \"{document.Id}\"");
            yield return new GoldArticle
            {
                Id = document.Id,
                Text = document.Text,
                Attributions = [.. attributions.Where(one => !attributions.Any(other => IsInside(one, other)))],
                Nested = [.. attributions.Where(one => attributions.Any(other => other.Cue.Count > 0 && IsInside(one, other)))],
            };
        }
    }

    private static List<GoldAttribution> Attributions(ConlluDocument document, string place)
    {
        var words = document.Sentences.SelectMany(sentence => sentence.Words).ToList();
        var units = Units(words, place);
        var children = units.ToLookup(unit => unit.Head);
        return [.. units.Where(unit => unit.Relation.StartsWith("attribution", StringComparison.Ordinal) && unit.Head > 0).Select(unit =>
            new GoldAttribution(unit.Id.ToString(CultureInfo.InvariantCulture),
                Spans(Tokens(unit.Signals, "sem-atsrc")), Spans(Tokens(unit.Signals, "lex-indwd").Concat(Tokens(unit.Signals, "lex-indph"))),
                Spans(Content(unit).SelectMany(part => Enumerable.Range(part.First, part.Last - part.First + 1)))))];

        // A unit's satellites hang on it in order: those nearer than the attribution belong to what is attributed, with all that
        // hangs on them. In "According to A, B said that C" the content of "According to A" is B's whole attribution.
        IEnumerable<Unit> Content(Unit attribution) => attribution.Head > units.Count
            ? throw new InvalidDataException($"{place}: unit {attribution.Id} hangs on unit {attribution.Head}, which is not there.")
            : Nearer(units[attribution.Head - 1], attribution.Distance, []);

        IEnumerable<Unit> Nearer(Unit head, int distance, HashSet<int> seen)
        {
            if (!seen.Add(head.Id)) return [];
            var parts = children[head.Id].Where(child => child.Distance < distance).SelectMany(child => Nearer(child, int.MaxValue, seen)).Prepend(head);
            return head.Relation.StartsWith("attribution", StringComparison.Ordinal) && head.Head > 0 && head.Head <= units.Count
                ? parts.Concat(Nearer(units[head.Head - 1], head.Distance, seen)) : parts;
        }

        IReadOnlyList<TextSpan> Spans(IEnumerable<int> tokens)
        {
            var spans = new List<TextSpan>();
            int last = -2;
            foreach (int token in tokens.Distinct().Order())
            {
                if (token >= words.Count) throw new InvalidDataException($"{place}: there is no token {token + 1}.");
                if (token == last + 1) spans[^1] = new TextSpan(spans[^1].Start, words[token].Span.End);
                else spans.Add(words[token].Span);
                last = token;
            }
            return spans;
        }
    }

    private static List<Unit> Units(List<ConlluWord> words, string place)
    {
        var units = new List<Unit>();
        for (int i = 0; i < words.Count; i++)
        {
            if (words[i].MiscValue("Discourse") is not { } discourse) continue;
            if (units.Count > 0) units[^1] = units[^1] with { Last = i - 1 };
            // Further relations of the unit follow a semicolon; the first is the one in the tree.
            var match = Relation().Match(discourse.Split(';')[0]);
            if (!match.Success || int.Parse(match.Groups["id"].ValueSpan, CultureInfo.InvariantCulture) != units.Count + 1)
                throw new InvalidDataException($"{place}: \"{discourse}\" is not the relation of unit {units.Count + 1}.");
            units.Add(new Unit(units.Count + 1, i, words.Count - 1, match.Groups["relation"].Value, Number("head"), Number("distance"), match.Groups["signals"].Value));

            int Number(string group) => match.Groups[group].Success ? int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture) : 0;
        }
        return units;
    }

    /// <summary>The tokens, from 0, of the signals of a kind: "sem-atsrc-12-14,17+lex-indwd-18".</summary>
    private static IEnumerable<int> Tokens(string signals, string kind)
    {
        foreach (string signal in signals.Split('+'))
        {
            if (!signal.StartsWith(kind + "-", StringComparison.Ordinal)) continue;
            foreach (Match range in TokenRange().Matches(signal[(kind.Length + 1)..]))
            {
                int first = int.Parse(range.Groups[1].ValueSpan, CultureInfo.InvariantCulture);
                int last = range.Groups[2].Success ? int.Parse(range.Groups[2].ValueSpan, CultureInfo.InvariantCulture) : first;
                for (int token = first; token <= last; token++) yield return token - 1;
            }
        }
    }

    private static bool IsInside(GoldAttribution one, GoldAttribution other) =>
        one != other && one.Content.Count > 0 && one.Content.All(span => other.Content.Any(outer => outer.Contains(span) && outer != span));

    /// <summary>A unit of discourse: its tokens, and how it hangs on another.</summary>
    private sealed record Unit(int Id, int First, int Last, string Relation, int Head, int Distance, string Signals);

    [GeneratedRegex(@"^(?<relation>[\w-]+):(?<id>\d+)(->(?<head>\d+))?:(?<distance>\d+)(:(?<signals>.*))?$", RegexOptions.CultureInvariant)]
    private static partial Regex Relation();

    [GeneratedRegex(@"(\d+)(?:-(\d+))?", RegexOptions.CultureInvariant)]
    private static partial Regex TokenRange();
}
