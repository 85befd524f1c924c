using System.Text.Json;
using System.Text.Json.Serialization;

namespace QuoteExtract.Serialization;

/// <summary>Writes an enum as its name in camel case ("direct") and reads nothing else: no numbers.</summary>
internal sealed class CamelCaseEnumConverter<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.CamelCase, allowIntegerValues: false)
    where T : struct, Enum;
