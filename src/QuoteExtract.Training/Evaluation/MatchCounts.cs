namespace QuoteExtract.Training.Evaluation;

/// <summary>How many things the gold standard has, how many were found, and how many of these are right.</summary>
internal readonly record struct MatchCounts(int Gold, int Found, int Right)
{
    /// <summary>The part of the found that is right, from 0 to 1; 0 when nothing was found.</summary>
    public double Precision => Found == 0 ? 0 : (double)Right / Found;

    /// <summary>The part of the gold that was found, from 0 to 1; 0 when there is none.</summary>
    public double Recall => Gold == 0 ? 0 : (double)Right / Gold;

    /// <summary>The harmonic mean of precision and recall.</summary>
    public double F1 => Gold + Found == 0 ? 0 : 2.0 * Right / (Gold + Found);

    /// <summary>Counts of a plain share, such as an accuracy: precision, recall and F1 are all right / of.</summary>
    public static MatchCounts Share(int right, int of) => new(of, of, right);

    /// <summary>Less than 0 when this F1 is below the other's, 0 when they are equal, compared without rounding.</summary>
    public int CompareF1(MatchCounts other) =>
        ((Int128)Right * ((long)other.Gold + other.Found)).CompareTo((Int128)other.Right * ((long)Gold + Found));

    public static MatchCounts operator +(MatchCounts left, MatchCounts right) =>
        new(left.Gold + right.Gold, left.Found + right.Found, left.Right + right.Right);
}
