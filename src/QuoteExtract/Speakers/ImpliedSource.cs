using QuoteExtract.Linguistics;

namespace QuoteExtract.Speakers;

/// <summary>Finds who speaks a quotation that was found without its source: the subject of its cue, and what stands beside its words.</summary>
internal sealed class ImpliedSource(ArticleWords words)
{
    private const int FarthestHead = 4;

    /// <summary>The words that name the speaker; null when nothing shows them.</summary>
    public TextSpan? Find(Quotation quotation) => (quotation.Cue is { } cue ? OfCue(quotation, cue) : null) ?? Beside(quotation) ?? OfContent(quotation);

    // "Roe left the room, blaming the rain": the subject of the cue, or of the verb that the cue hangs on.
    private TextSpan? OfCue(Quotation quotation, TextSpan cue)
    {
        int at = words.Article.TokenAt(cue.Start), end = Math.Min(words.Count, words.Article.TokenAt(Math.Max(cue.Start, cue.End - 1)) + 1);
        if (at >= end) return null;
        int verb = -1;
        for (int i = at; i < end; i++)
            if (words.Article.Tokens[i].PartOfSpeech is PartOfSpeech.Verb or PartOfSpeech.Aux) verb = i;
        return verb >= 0 ? AtVerb(quotation, verb, isCue: true) : OfNoun(quotation, end - 1) ?? AtVerb(quotation, end - 1, isCue: true);
    }

    // "Roe's claim that …", "a claim by Roe that …".
    private TextSpan? OfNoun(Quotation quotation, int noun)
    {
        var sentence = words.Sentence(noun);
        for (int i = sentence.Start; i < sentence.End; i++)
        {
            var token = words.Article.Tokens[i];
            if (token.Head != noun || IsInContent(quotation, i)) continue;
            if (token.Relation == "nmod:poss" || token.Relation == "nmod" && i > noun && CanSpeak(i)) return Phrase(i);
        }
        return null;
    }

    // The verb outside that the content hangs on, as if it were the cue.
    private TextSpan? OfContent(Quotation quotation)
    {
        int first = words.Article.TokenAt(quotation.Content[0].Start);
        for (int i = first; i < words.Count && words.Article.Tokens[i].Span.Start < quotation.Content[0].End; i++)
        {
            int head = words.Article.Tokens[i].Head;
            if (head < 0 || IsInContent(quotation, head) || words.Article.Tokens[i].PartOfSpeech == PartOfSpeech.Punct) continue;
            return words.Article.Tokens[head].PartOfSpeech is PartOfSpeech.Verb ? AtVerb(quotation, head, isCue: true) : null;
        }
        return null;
    }

    private TextSpan? AtVerb(Quotation quotation, int verb, bool isCue)
    {
        for (int steps = 0; steps < FarthestHead && verb >= 0; steps++)
        {
            if (Subject(verb, quotation, isCue && steps == 0) is { } subject) return subject;
            if (isCue && steps == 0 && HasPassiveSubject(verb)) return null;
            var token = words.Article.Tokens[verb];
            if (token.Relation is not { } relation || token.Head < 0) return null;
            // "Roe, talking to us, …": the word that the participle describes.
            if (relation.StartsWith("acl", StringComparison.Ordinal) && CanSpeak(token.Head)) return IsInContent(quotation, token.Head) ? null : Phrase(token.Head);
            if (!relation.StartsWith("acl", StringComparison.Ordinal) && relation is not ("obj" or "obl" or "nmod") and not ("conj" or "xcomp" or "advcl" or "parataxis" or "cop" or "aux" or "dep")) return null;
            verb = token.Head;
        }
        return null;
    }

    // A name, or a noun for somebody; not the tweets of "sent tweets saying".
    private bool CanSpeak(int token) => words.RecognizedAt(token) >= 0 || words.Noun(token) is { Type: not EntityType.Document } || words.Article.Tokens[token].PartOfSpeech is PartOfSpeech.Pron;

    private TextSpan? Subject(int verb, Quotation quotation, bool isCue)
    {
        var sentence = words.Sentence(verb);
        for (int i = sentence.Start; i < sentence.End; i++)
        {
            var token = words.Article.Tokens[i];
            if (token.Head != verb || token.Relation is not { } relation || IsInContent(quotation, i)) continue;
            // "It was reported that …", "Roe was told that …": the subject of a passive does not speak.
            if ((relation is "nsubj" or "obl:agent" || relation == "nsubj:pass" && !isCue) && !words.Is(i, "it") && (CanSpeak(i) || words.Noun(i) is not null)) return Phrase(i);
        }
        return null;
    }

    private bool HasPassiveSubject(int verb)
    {
        var sentence = words.Sentence(verb);
        for (int i = sentence.Start; i < sentence.End; i++)
            if (words.Article.Tokens[i] is { Relation: "nsubj:pass" or "expl" or "nsubj" } token && token.Head == verb) return true;
        return false;
    }

    private bool IsInContent(Quotation quotation, int token) => quotation.Content.Any(span => span.Overlaps(words.Article.Tokens[token].Span));

    // The word with the words before it that belong to it: "the Harbour | union".
    private TextSpan Phrase(int head)
    {
        int start = head, end = head + 1;
        var sentence = words.Sentence(head);
        while (start > sentence.Start && HangsOn(start - 1, head)) start--;
        while (end < sentence.End && words.Article.Tokens[end] is { Relation: "flat" or "compound" or "goeswith" } && HangsOn(end, head)) end++;
        return words.Article.SpanOf(start, end);
    }

    private bool HangsOn(int token, int head)
    {
        for (int i = token, steps = 0; i >= 0 && steps < FarthestHead; i = words.Article.Tokens[i].Head, steps++)
        {
            if (i == head) return true;
            if (words.Article.Tokens[i].Relation is not ("det" or "amod" or "compound" or "flat" or "nmod:poss" or "nummod" or "nmod:desc")) return false;
        }
        return false;
    }

    // “…” -Commissioner Jane Roe; “…” — Jane Roe; From Jane Roe: “…”; JANE ROE: …
    private TextSpan? Beside(Quotation quotation)
    {
        int first = words.Article.TokenAt(quotation.Content[0].Start), after = words.Article.TokenAt(quotation.Content[^1].End);
        if (first >= words.Count) return null;
        int line = words.Sentence(first).Start;
        if (quotation.Type == QuotationType.Direct && after + 1 < words.Count && words[after] is "-" or "–" or "—" or "--" && words.IsCapitalised(after + 1)
            && words.BlockOf(after) == words.BlockOf(first) && EndsSoon(after + 1, out int end)) return words.Article.SpanOf(after + 1, end);
        if (first - 2 >= line && words[first - 1] is ":" && first - line <= 6)
        {
            int start = words.Is(line, "From") && line + 1 < first - 1 ? line + 1 : line;
            if (words.IsCapitalised(start)) return words.Article.SpanOf(start, first - 1);
        }
        return null;
    }

    // A name after a dash closes its line.
    private bool EndsSoon(int start, out int end)
    {
        int limit = words.Sentence(start).End;
        for (end = start; end < limit && end - start < 8 && words.IsWord(end) && words.IsCapitalised(end) || end < limit && words[end] is "."; end++) { }
        return end > start && end == limit;
    }
}
