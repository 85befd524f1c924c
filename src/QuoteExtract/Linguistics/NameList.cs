namespace QuoteExtract.Linguistics;

/// <summary>The lists that a token can be in, as bits. <c>Inside</c> bits mark the later tokens of a listed phrase.</summary>
[Flags]
internal enum NameList : ushort
{
#pragma warning disable CS1591 // The names of the lists, Lexicons/en/SOURCES.md.
    None = 0,
    Country = 1, CountryInside = 2,
    Region = 4, RegionInside = 8,
    City = 16, CityInside = 32,
    Organization = 64, OrganizationInside = 128,
    Demonym = 256,
    Honorific = 512,
    GivenName = 1024,
    Surname = 2048,
#pragma warning restore CS1591
}
