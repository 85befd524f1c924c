namespace QuoteExtract.Stances;

/// <summary>What the frames make of a mention.</summary>
/// <param name="Label">The stance of the speaker.</param>
/// <param name="IsTold">Whether it is somebody else's stance that the speaker tells.</param>
/// <param name="IsSure">Whether every word on the way from the mention to the judgement has a frame, and nothing makes it doubtful.</param>
/// <param name="Words">The tokens of the article that decided.</param>
internal sealed record FrameReading(StanceLabel Label, bool IsTold, bool IsSure, IReadOnlyList<int> Words);
