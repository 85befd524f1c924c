using System.Globalization;
using QuoteExtract.Linguistics;

namespace QuoteExtract.Training.Linguistics;

/// <summary>
/// Makes the <see cref="Lemmatizer"/>: the edit of every ending is that of most words which end so, and a word is listed itself
/// when its ending would mislead. Endings and words that a shorter ending gets right are left out.
/// </summary>
internal static class LemmatizerTrainer
{
    /// <param name="words">Word, Penn tag and lemma, as often as they occur.</param>
    public static Lemmatizer Train(IReadOnlyCollection<(string Word, string Tag, string Lemma)> words)
    {
        var usable = words.Where(word => word.Lemma is not ("_" or "") && word.Tag is not ("_" or "")).ToList();
        var keepsCase = usable.Where(word => word.Word != Lower(word.Word)).Distinct().GroupBy(word => word.Tag)
            .ToDictionary(group => group.Key, group => group.Count(word => word.Lemma != Lower(word.Lemma)) * 2 > group.Count());
        var rules = new Dictionary<uint, string>();
        foreach (var tag in usable.GroupBy(word => word.Tag).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            bool keeps = keepsCase.GetValueOrDefault(tag.Key);
            // One vote for each word, so that "said" does not make the rule for all words in -aid.
            var types = tag.GroupBy(word => (Word: keeps ? word.Word : Lower(word.Word), Tag: word.Tag))
                .Select(group => (group.Key.Word, Lower: Lower(group.Key.Word), Edit: Most(group.Select(word => Edit(word.Word, word.Lemma, keeps))), Count: group.Count()))
                .OrderBy(type => type.Word, StringComparer.Ordinal).ToList();
            for (int length = 0; length <= Lemmatizer.LongestEnding; length++)
            {
                foreach (var ending in types.Where(type => type.Lower.Length >= length).GroupBy(type => type.Lower[^length..]).OrderBy(group => group.Key, StringComparer.Ordinal))
                {
                    string edit = Most(ending.Select(type => type.Edit));
                    bool enough = length == 0 || ending.Count(type => type.Edit == edit) >= 2;
                    if (enough && Find(rules, ending.Key, tag.Key) != edit) rules[Lemmatizer.EndingKey(ending.Key, tag.Key)] = edit;
                }
            }
            foreach (var type in types)
                if (Find(rules, type.Lower, tag.Key) != type.Edit) rules.TryAdd(Lemmatizer.WordKey(type.Word, tag.Key), type.Edit);
            if (keeps) continue;
            // Some words have a capital in the dictionary, however they are written: "me" is of "I".
            foreach (var cased in tag.GroupBy(word => word.Word).OrderBy(group => group.Key, StringComparer.Ordinal))
            {
                string lemma = Most(cased.Select(word => word.Lemma));
                if (lemma != Lower(lemma) && cased.Count(word => word.Lemma == lemma) >= 2) rules[Lemmatizer.WordKey(cased.Key, tag.Key)] = Edit(cased.Key, lemma, keeps: true);
            }
        }
        string[] edits = [.. rules.Values.Distinct().Order(StringComparer.Ordinal)];
        var numbers = edits.Select((edit, i) => (edit, i)).ToDictionary(pair => pair.edit, pair => (ushort)pair.i);
        uint[] keys = [.. rules.Keys.Order()];
        return new Lemmatizer(keys, [.. keys.Select(key => numbers[rules[key]])], edits);
    }

    private static string Edit(string word, string lemma, bool keeps)
    {
        string from = keeps ? word.Replace('’', '\'') : Lower(word), to = keeps ? lemma : Lower(lemma);
        int common = from.AsSpan().CommonPrefixLength(to);
        return string.Create(CultureInfo.InvariantCulture, $"{(keeps ? 'k' : 'l')}{from.Length - common}:{to.AsSpan(common)}");
    }

    private static string? Find(Dictionary<uint, string> rules, string lower, string tag)
    {
        for (int length = Math.Min(Lemmatizer.LongestEnding, lower.Length); length >= 0; length--)
            if (rules.TryGetValue(Lemmatizer.EndingKey(lower.AsSpan(lower.Length - length), tag), out string? edit)) return edit;
        return null;
    }

    private static string Most(IEnumerable<string> values) =>
        values.GroupBy(value => value).OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal).First().Key;

    private static string Lower(string word) => word.Replace('’', '\'').ToLowerInvariant();
}
