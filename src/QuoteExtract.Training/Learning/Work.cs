namespace QuoteExtract.Training.Learning;

/// <summary>Work in parts, one for each thread.</summary>
internal static class Work
{
    /// <summary>Does numbered pieces of work.</summary>
    /// <param name="count">How many.</param>
    /// <param name="threads">In how many parts.</param>
    /// <param name="part">Does those from the first to before the last; is told the number of the part.</param>
    public static void Split(int count, int threads, Action<int, int, int> part)
    {
        int parts = Math.Max(1, Math.Min(threads, count));
        if (parts == 1) part(0, count, 0);
        else Parallel.For(0, parts, i => part((int)((long)count * i / parts), (int)((long)count * (i + 1) / parts), i));
    }
}
