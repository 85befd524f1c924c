namespace QuoteExtract.Training.Corpora;

/// <summary>CoreNLP's sentences of a PolNeAR article. It saw no paragraphs, so that some of its sentences span two.</summary>
internal static class SilverSentences
{
    /// <summary>The sentences, parted where the part of the text changes.</summary>
    /// <param name="silver">An article with silver tokens.</param>
    /// <param name="joinMarks">Whether an opening mark goes to the sentence that it opens, where CoreNLP left it behind.</param>
    /// <param name="partAt">The number of the line or block at an offset; asked in ascending order.</param>
    public static List<TextSpan> Cut(PolNearArticle silver, bool joinMarks, Func<int, int> partAt)
    {
        var pieces = new List<TextSpan>();
        int sentence = -1, part = -1;
        for (int i = 0; i < silver.Tokens.Count; i++)
        {
            var token = silver.Tokens[i];
            int here = partAt(token.Span.Start);
            bool opensHere = joinMarks && IsMark(silver, i) && OpensNext(silver, i);
            bool joinsMark = joinMarks && here == part && i > 0 && IsMark(silver, i - 1) && OpensNext(silver, i - 1);
            bool begins = opensHere ? token.Sentence != sentence || here != part || silver.Tokens[i + 1].Sentence != token.Sentence
                : !joinsMark && (token.Sentence != sentence || here != part);
            if (begins) pieces.Add(token.Span);
            else pieces[^1] = pieces[^1] with { End = Math.Max(pieces[^1].End, token.Span.End) };
            (sentence, part) = (token.Sentence, here);
        }
        return pieces;
    }

    private static bool IsMark(PolNearArticle silver, int token) => !silver.Tokens[token].Span.In(silver.Text).ContainsAnyExcept("'\"“”‘’`");

    /// <summary>Whether a mark follows white space and the next token follows it at once.</summary>
    private static bool OpensNext(PolNearArticle silver, int token)
    {
        var span = silver.Tokens[token].Span;
        return token + 1 < silver.Tokens.Count && silver.Tokens[token + 1].Span.Start == span.End && (span.Start == 0 || char.IsWhiteSpace(silver.Text[span.Start - 1]));
    }
}
