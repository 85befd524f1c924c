using QuoteExtract.Learning;
using QuoteExtract.Linguistics;

namespace QuoteExtract.Stances;

/// <summary>
/// The words from a mention of the target up to the root of its sentence: <c>treaty ← sign ← ready</c>. Each word of a sentence joins it
/// somewhere, and what lies between turns it: in <c>scrapping the treaty is madness</c>, <c>madness</c> is said of the scrapping.
/// </summary>
internal sealed class MentionPath
{
    private const int Longest = 12, LongestJoin = 6;

    private readonly AnnotatedArticle _article;
    private readonly StanceScope _scope;
    private readonly List<int> _nodes = [];
    private readonly List<sbyte> _turns = [];

    public MentionPath(AnnotatedArticle article, StanceScope scope, TargetMention mention)
    {
        (_article, _scope) = (article, scope);
        int head = mention.Start;
        for (int i = mention.Start; i < mention.End; i++)
            if (article.Tokens[i].Head is var h && (h < mention.Start || h >= mention.End)) head = i;
        sbyte turn = 1;
        for (int node = head; node >= 0 && _nodes.Count < Longest && !_nodes.Contains(node); node = article.Tokens[node].Head)
        {
            _nodes.Add(node);
            // "Her judgment is poor" is said of her, "its collapse is a pity" is not said for it.
            if (_nodes.Count > 1 && scope.Shifts(node, isOwned: article.Tokens[_nodes[^2]].Relation == "nmod:poss")) turn = (sbyte)-turn;
            if (scope.IsNegated(node)) turn = (sbyte)-turn;
            _turns.Add(turn);
        }
    }

    /// <summary>How a word joins the path: its steps, the relation it joins by, and what turns between it and the mention.</summary>
    /// <returns>False when it is in another sentence, or too far.</returns>
    public bool TryJoin(int token, out int distance, out uint relation, out int turn)
    {
        int node = token, up = 0;
        string? by = null;
        while (node >= 0 && up <= LongestJoin)
        {
            int at = _nodes.IndexOf(node);
            if (at >= 0)
            {
                distance = at + up;
                uint joined = by is null ? FeatureHash.OfWord(at == 0 ? "" : Plain(_article.Tokens[_nodes[at - 1]].Relation)) : up == 1 ? FeatureHash.OfWord(Plain(by)) : 0;
                relation = FeatureHash.Of(1, joined, (uint)Math.Min(at, 3), (uint)Math.Min(up, 2));
                // What is on the path is turned by the words below it, what hangs on the path by the word it hangs on too.
                turn = up == 0 ? (at == 0 ? 1 : _turns[at - 1]) : Own(at);
                return true;
            }
            (by, node) = (_article.Tokens[node].Relation, _article.Tokens[node].Head);
            up++;
        }
        (distance, relation, turn) = (int.MaxValue, 0, 1);
        return false;
    }

    // A word's own negation turns what stands above it, and not what hangs on it.
    private int Own(int at) => _scope.IsNegated(_nodes[at]) ? -_turns[at] : _turns[at];

    private static string Plain(string? relation) => relation is null ? "" : relation.Split(':')[0];
}
