namespace QuoteExtract.Speakers;

/// <summary>What <c>he</c> and <c>she</c> tell apart.</summary>
internal enum Gender : byte
{
    Unknown,
    Male,
    Female,
}
