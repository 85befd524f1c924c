using QuoteExtract.Linguistics;

namespace QuoteExtract.Claims;

/// <summary>How much a claim would be worth to check: what can be looked up, has numbers and names, and is put forward as so.</summary>
internal static class ClaimWorth
{
    public static double Of(AnnotatedArticle article, int start, int end, ClaimKind kind, ClaimModality modality)
    {
        double worth = kind switch { ClaimKind.Fact => 0.5, ClaimKind.Prediction => 0.3, ClaimKind.Promise => 0.25, ClaimKind.Judgement => 0.15, _ => 0.1 };
        bool hasNumber = false, hasName = false, isCompared = false;
        for (int i = start; i < end; i++)
        {
            hasNumber |= article.Tokens[i].PartOfSpeech == PartOfSpeech.Num || char.IsAsciiDigit(article.Word(i)[0]);
            hasName |= article.Tokens[i].PartOfSpeech == PartOfSpeech.Propn;
            isCompared |= article.Tokens[i].Tag is "JJR" or "JJS" or "RBR" or "RBS";
        }
        worth += (hasNumber ? 0.25 : 0) + (hasName ? 0.1 : 0) + (isCompared ? 0.1 : 0);
        if (end - start < 4) worth -= 0.15;
        worth *= modality switch { ClaimModality.Asserted => 1, ClaimModality.Hedged => 0.8, ClaimModality.Conditional => 0.6, _ => 0.3 };
        return Math.Round(Math.Clamp(worth, 0.02, 0.98), 2);
    }
}
