using System.Text.Json;

namespace QuoteExtract.Tests;

/// <summary>A hundred thousand texts; a class of its own, so that it runs beside the other slow tests.</summary>
public class RandomTextTests
{
    private static readonly QuoteExtractor Extractor = QuoteExtractor.Create();

    /// <summary>Four times 25,000: xUnit names the seed of the lot that fails, the message the text.</summary>
    [Theory, InlineData(1), InlineData(2), InlineData(3), InlineData(4)]
    public void Any_text_gives_a_sound_result(int seed)
    {
        foreach (string text in RandomTexts.Some(25_000, seed))
        {
            try
            {
                SoundResult.Check(text, Extractor.Extract(text));
            }
            catch (Exception exception)
            {
                throw new InvalidOperationException($"The text {JsonSerializer.Serialize(text)}: {exception.Message}", exception);
            }
        }
    }
}
