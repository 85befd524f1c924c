using System.Text.Json.Serialization;

namespace QuoteExtract;

/// <summary>An attribution relation: a content, the source it is ascribed to, and the cue that ascribes it (Pareti 2012; PolNeAR).</summary>
public sealed record Quotation
{
    /// <summary>The place in <see cref="ExtractionResult.Quotations"/>, from 0, in the order of the first content span.</summary>
    public required int Id { get; init; }

    /// <summary>Direct, indirect or mixed.</summary>
    public required QuotationType Type { get; init; }

    /// <summary>Speech, thought or neither, by the cue.</summary>
    public QuotationAct Act { get; init; }

    /// <summary>The content cut from the article, its spans joined by one space, quotation marks included.</summary>
    public required string Text { get; init; }

    /// <summary>The words ascribed to the source, marks included: one or more spans in text order that do not overlap.</summary>
    public required IReadOnlyList<TextSpan> Content { get; init; }

    /// <summary>The words that ascribe the content ("said", "according to", ":"); null when there are none.</summary>
    public TextSpan? Cue { get; init; }

    /// <summary>The words that name who speaks ("he", "the minister", "Moscow"); null when there are none.</summary>
    public TextSpan? Source { get; init; }

    /// <summary>The id of <see cref="Speaker"/>; null when the speaker is not known.</summary>
    public int? SpeakerId { get; init; }

    /// <summary>The entity behind the source; null when it is not known, never a placeholder.</summary>
    [JsonIgnore]
    public Entity? Speaker { get; init; }

    /// <summary>The ids of all who speak, <see cref="SpeakerId"/> first: several for a joint source ("Roe and Doe said"), none when nobody is known.</summary>
    public IReadOnlyList<int> SpeakerIds { get => field ?? (SpeakerId is { } id ? [id] : []); init; }

    /// <summary>The entities behind <see cref="SpeakerIds"/>, in the same order; <see cref="Speaker"/> is the first.</summary>
    [JsonIgnore]
    public IReadOnlyList<Entity> Speakers { get => field ?? (Speaker is { } one ? [one] : []); init; }

    /// <summary>How sure the resolver is that <see cref="Speaker"/> is right, from 0 to 1, given that source and content are; null when nobody is known.</summary>
    public double? SpeakerConfidence { get; init; }

    /// <summary>The id of the quotation inside whose content this one stands; null for an outermost one.</summary>
    public int? ParentId { get; init; }

    /// <summary>The id of the first quotation in the article with the same words; null for a first occurrence.</summary>
    public int? DuplicateOf { get; init; }

    /// <summary>The chance that content and source are right, from 0 to 1, calibrated on political news (PolNeAR); docs/quotations.md has what a least confidence leaves.</summary>
    public required double Confidence { get; init; }

    /// <summary>The name of the rule or model that found it.</summary>
    public required string DecidedBy { get; init; }

    /// <summary>Where the speaker stands on each target of the options, in the order of the options; empty where there are no targets.</summary>
    [JsonIgnore]
    public IReadOnlyList<Stance> Stances { get; init => field = value ?? []; } = [];

    /// <summary>The stance on the first target.</summary>
    /// <exception cref="InvalidOperationException">The quotation was judged toward no target.</exception>
    [JsonIgnore]
    public Stance Stance => Stances.Count > 0 ? Stances[0] : throw new InvalidOperationException("This quotation has no stance: no target was given, or no classifier ran.");

    // Left out of JSON where there are none.
    [JsonInclude, JsonPropertyName("stances")]
    internal IReadOnlyList<Stance>? StancesInJson { get => Stances.Count > 0 ? Stances : null; init => Stances = value ?? []; }
}
