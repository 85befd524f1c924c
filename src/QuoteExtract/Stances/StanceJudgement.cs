using QuoteExtract.Linguistics;

namespace QuoteExtract.Stances;

/// <summary>What the reader makes of a quotation.</summary>
/// <param name="Favor">How likely the speaker is for the target.</param>
/// <param name="Against">How likely he is against it.</param>
/// <param name="Text">What was read.</param>
/// <param name="Attention">How much was looked at each piece of it.</param>
internal sealed record StanceJudgement(double Favor, double Against, StanceText Text, float[] Attention)
{
    /// <summary>A side is taken from this chance of both sides together on; 0.45 gives a point more on the judged news for choices, 0.37 keeps calls of our founding articles.</summary>
    private const double Taken = 0.37;

    public StanceLabel Label => Favor + Against <= Taken ? StanceLabel.None : Favor > Against ? StanceLabel.Favor : StanceLabel.Against;

    /// <summary>The words of content and cue that were looked at most, in text order.</summary>
    /// <param name="article">The article.</param>
    /// <param name="most">How many at most.</param>
    /// <param name="least">The part of the most looked at word's attention that counts.</param>
    public IReadOnlyList<int> Words(AnnotatedArticle article, int most, double least)
    {
        var looked = new Dictionary<int, float>();
        for (int i = 0; i < Attention.Length; i++)
        {
            int token = Text.Origins[i];
            bool isSaid = token >= 0 && !Text.Roles[i].IsMention && (Text.Roles[i].IsContent || Text.Roles[i].Part == StanceWords.Cue);
            if (isSaid && char.IsLetter(article.Word(token)[0])) looked[token] = looked.GetValueOrDefault(token) + Attention[i];
        }
        float highest = looked.Count == 0 ? 0 : looked.Values.Max();
        var words = looked.Where(one => one.Value >= least * highest).OrderByDescending(one => one.Value).ThenBy(one => one.Key);
        return [.. words.Take(most).Select(one => one.Key).Order()];
    }
}
