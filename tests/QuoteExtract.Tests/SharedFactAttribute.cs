namespace QuoteExtract.Tests;

/// <summary>A test that reads ../shared; where the folder is missing it is reported as skipped, with the reason.</summary>
public sealed class SharedFactAttribute : FactAttribute
{
    public SharedFactAttribute()
    {
        if (SharedData.Folder is null) Skip = "../shared is not beside this checkout, so its corpora cannot be measured.";
    }
}
