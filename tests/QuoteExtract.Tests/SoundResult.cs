namespace QuoteExtract.Tests;

/// <summary>What holds of every result, whatever the text was.</summary>
internal static class SoundResult
{
    public static void Check(string text, ExtractionResult result)
    {
        int last = 0;
        for (int i = 0; i < result.Quotations.Count; i++)
        {
            var quotation = result.Quotations[i];
            Require(quotation.Id == i, "quotations are numbered in order");
            Require(quotation.Content.Count > 0 && quotation.Content[0].Start >= last, "quotations come in text order");
            last = quotation.Content[0].Start;
            for (int c = 0, end = 0; c < quotation.Content.Count; end = quotation.Content[c++].End)
                Require(IsIn(quotation.Content[c], text) && quotation.Content[c].Start >= end, "contents are in the text, in order, apart");
            Require(quotation.Text == string.Join(' ', quotation.Content.Select(span => span.Cut(text))), "the text is cut from the contents");
            Require(quotation.Cue is not { } cue || IsIn(cue, text), "the cue is in the text");
            Require(quotation.Source is not { } source || IsIn(source, text), "the source is in the text");
            Require(quotation.SpeakerId == quotation.Speaker?.Id, "the speaker has the speaker's id");
            Require(quotation.SpeakerId is not { } speaker || ReferenceEquals(result.Entities[speaker], quotation.Speaker), "the speaker is an entity");
            Require(quotation.Speakers.Select(one => one.Id).SequenceEqual(quotation.SpeakerIds) && quotation.SpeakerIds.FirstOrDefault(-1) == (quotation.SpeakerId ?? -1), "the first of the speakers is the speaker");
            Require(quotation.SpeakerConfidence is null == quotation.Speaker is null && quotation.SpeakerConfidence is null or >= 0 and <= 1, "a speaker has a confidence");
            Require(quotation.ParentId is not { } parent || (parent != i && parent >= 0 && parent < result.Quotations.Count), "the parent is another quotation");
            Require(quotation.DuplicateOf is not { } first || (first >= 0 && first < i), "a duplicate points back");
            Require(quotation.Confidence is >= 0 and <= 1 && quotation.Stances.All(stance => stance.Confidence is >= 0 and <= 1), "confidences are from 0 to 1");
            Require(quotation.Stances.Count == 1 && quotation.DecidedBy.Length > 0, "every target has a stance, every decision a name");
        }
        for (int i = 0; i < result.Entities.Count; i++)
        {
            var entity = result.Entities[i];
            Require(entity.Id == i && entity.Mentions.Count > 0 && !string.IsNullOrWhiteSpace(entity.Name), "entities are numbered, named and mentioned");
            Require(entity.Mentions.All(mention => IsIn(mention.Span, text)), "mentions are in the text");
        }
        for (int i = 0; i < result.Claims.Count; i++)
        {
            var claim = result.Claims[i];
            Require(claim.Id == i && IsIn(claim.Span, text) && claim.Text == claim.Span.Cut(text), "claims are numbered and cut from the text");
            Require(claim.QuotationId is not { } of || of < result.Quotations.Count, "a claim's quotation is there");
            Require(claim.ClaimantId is not { } who || who < result.Entities.Count, "a claim's claimant is there");
        }
    }

    private static bool IsIn(TextSpan span, string text) => span.Start >= 0 && span.Start < span.End && span.End <= text.Length;

    private static void Require(bool holds, string rule)
    {
        if (!holds) throw new InvalidDataException($"It does not hold that {rule}.");
    }
}
