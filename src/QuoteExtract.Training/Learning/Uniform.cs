namespace QuoteExtract.Training.Learning;

/// <summary>Random numbers to begin with.</summary>
internal static class Uniform
{
    /// <summary>Numbers between −<paramref name="range"/> and <paramref name="range"/>.</summary>
    public static float[] Numbers(Random random, int count, float range)
    {
        float[] numbers = new float[count];
        for (int i = 0; i < count; i++) numbers[i] = ((2 * random.NextSingle()) - 1) * range;
        return numbers;
    }
}
