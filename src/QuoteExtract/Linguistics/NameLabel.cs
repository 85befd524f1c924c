namespace QuoteExtract.Linguistics;

/// <summary>
/// What a token is to the names: BIO for persons, organizations and locations; neighbouring tokens of other names are one name,
/// so that the labels are eight and a row of weights is one 64-bit word.
/// </summary>
internal enum NameLabel : byte
{
#pragma warning disable CS1591 // The names say all.
    Outside, BeginPerson, InsidePerson, BeginOrganization, InsideOrganization, BeginLocation, InsideLocation, Other,
#pragma warning restore CS1591
}
