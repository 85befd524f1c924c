using System.Text.Json;
using System.Text.Json.Serialization;
using QuoteExtract.Serialization;

namespace QuoteExtract;

/// <summary>All that was found in one article, or the error that stopped it.</summary>
public sealed record ExtractionResult : IJsonOnDeserialized
{
    /// <summary>The version of the JSON contract (docs/json.md) that this library writes.</summary>
    public const string CurrentSchemaVersion = "1.0";

    // The generated reader gives null to an init property that the JSON lacks, as an error record lacks the lists.
    private IReadOnlyList<Quotation> _quotations = [];

    /// <summary>The version of the contract that this record follows.</summary>
    [JsonRequired]
    public string SchemaVersion { get; init; } = CurrentSchemaVersion;

    /// <summary>The article's id; null when the caller gave none.</summary>
    public string? Id { get; init; }

    /// <summary>The quotations in text order; empty when there are none.</summary>
    public IReadOnlyList<Quotation> Quotations { get => _quotations; init => _quotations = value ?? []; }

    /// <summary>The entities that speak or are mentioned as speakers, in the order of their first mention.</summary>
    public IReadOnlyList<Entity> Entities { get; init => field = value ?? []; } = [];

    /// <summary>The claims in text order.</summary>
    public IReadOnlyList<Claim> Claims { get; init => field = value ?? []; } = [];

    /// <summary>Why there is no result; null when all went well. Only a batch returns errors, a single call throws.</summary>
    public ArticleError? Error { get; init; }

    /// <summary>Reads a record that <see cref="ToJson"/>, or the <c>quoteextract</c> command, has written. Fields that this version does
    /// not know are skipped, so that later versions 1.x can be read.</summary>
    /// <exception cref="JsonException">The text is no JSON, breaks the contract, or follows a version other than 1.</exception>
    public static ExtractionResult FromJson(string json) =>
        JsonSerializer.Deserialize(json, QuoteExtractJsonContext.Compact.ExtractionResult)
        ?? throw new JsonException("The JSON text is null; it must be an object.");

    /// <summary>Writes the record as docs/json.md describes it.</summary>
    /// <param name="indented">Whether to break and indent lines; otherwise all is on one line.</param>
    public string ToJson(bool indented = false) =>
        JsonSerializer.Serialize(this, (indented ? QuoteExtractJsonContext.Indented : QuoteExtractJsonContext.Compact).ExtractionResult);

    /// <summary>JSON holds the speakers' ids; this puts the entities back behind them.</summary>
    void IJsonOnDeserialized.OnDeserialized()
    {
        if (!SchemaVersion.StartsWith("1.", StringComparison.Ordinal))
            throw new JsonException($"The record follows schema version \"{SchemaVersion}\"; this library reads versions 1.x.");
        _quotations = [.. _quotations.Select(WithSpeaker)];
    }

    private Entity Named(Quotation quotation, int id) => id >= 0 && id < Entities.Count && (quotation.SpeakerId ?? -1) == quotation.SpeakerIds[0]
        ? Entities[id]
        : throw new JsonException($"Quotation {quotation.Id} names speaker {id}; the record has {Entities.Count} entities, and the first of \"speakerIds\" is \"speakerId\".");

    private Quotation WithSpeaker(Quotation? quotation) => quotation switch
    {
        null => throw new JsonException("A quotation is null; it must be an object."),
        { SpeakerIds.Count: 0 } => quotation,
        _ => quotation with { Speaker = Named(quotation, quotation.SpeakerIds[0]), Speakers = [.. quotation.SpeakerIds.Select(id => Named(quotation, id))] },
    };
}
