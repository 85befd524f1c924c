using QuoteExtract.Linguistics;

namespace QuoteExtract.Claims;

/// <summary>Links claims of several quotations that say the same: of one polarity, with seven in ten of their words in common.</summary>
internal sealed class ClaimTwins(AnnotatedArticle article)
{
    private const double Alike = 0.7;

    /// <summary>A word that many claims have tells nothing, and would cost too much.</summary>
    private const int MostShared = 16;

    private const int Fewest = 2, Longest = 64;

    private readonly Dictionary<string, List<int>> _byWord = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<(HashSet<string> Words, Claim Claim)> _claims = [];

    /// <summary>The id of the first claim of another quotation that says the same; null when there is none.</summary>
    public int? Add(Claim claim, int start, int end)
    {
        var words = Words(start, end);
        int? same = null;
        if (words.Count >= Fewest)
        {
            foreach (string word in words)
            {
                if (!_byWord.TryGetValue(word, out var others)) _byWord[word] = others = [];
                if (others.Count >= MostShared) continue;
                foreach (int other in others)
                {
                    var (theirs, twin) = _claims[other];
                    if (twin.QuotationId == claim.QuotationId || twin.IsNegated != claim.IsNegated || !AreAlike(words, theirs)) continue;
                    same = Math.Min(same ?? int.MaxValue, twin.SameAs ?? twin.Id);
                }
                others.Add(_claims.Count);
            }
        }
        _claims.Add((words, claim with { SameAs = same }));
        return same;
    }

    private static bool AreAlike(HashSet<string> one, HashSet<string> other)
    {
        int shared = one.Count(other.Contains);
        return shared >= Alike * (one.Count + other.Count - shared);
    }

    private HashSet<string> Words(int start, int end)
    {
        var words = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (int i = start; i < Math.Min(end, start + Longest); i++)
        {
            var token = article.Tokens[i];
            bool counts = token.PartOfSpeech is PartOfSpeech.Noun or PartOfSpeech.Verb or PartOfSpeech.Adj or PartOfSpeech.Num or PartOfSpeech.Propn or PartOfSpeech.Unknown;
            if (counts && char.IsLetterOrDigit(article.Word(i)[0])) words.Add(token.Lemma ?? article.Word(i).ToString());
        }
        return words;
    }
}
