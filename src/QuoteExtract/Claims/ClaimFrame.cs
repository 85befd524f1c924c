namespace QuoteExtract.Claims;

/// <summary>What stands before a clause says of it, and where the clause begins.</summary>
/// <param name="Start">The first token after the frame.</param>
/// <param name="IsHedged">Whether it makes the clause less firm: I think.</param>
/// <param name="IsNegated">Whether it denies it: I do not think.</param>
/// <param name="IsWish">Whether it asks for it: please, I wish.</param>
internal readonly record struct ClaimFrame(int Start, bool IsHedged, bool IsNegated, bool IsWish);
