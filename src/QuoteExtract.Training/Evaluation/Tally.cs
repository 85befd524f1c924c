namespace QuoteExtract.Training.Evaluation;

/// <summary>Counts from which precision, recall and F1 follow, in percent; 0 where nothing was counted.</summary>
/// <param name="Right">How many of the predicted are right: the true positives.</param>
/// <param name="Predicted">How many were predicted.</param>
/// <param name="Gold">How many there are.</param>
internal readonly record struct Tally(long Right, long Predicted, long Gold)
{
    /// <summary>The share of the predicted that is right.</summary>
    public double Precision => Percent(Right, Predicted);

    /// <summary>The share of the gold that was found.</summary>
    public double Recall => Percent(Right, Gold);

    /// <summary>The harmonic mean of both, 2 right / (predicted + gold).</summary>
    public double F1 => Percent(2 * Right, Predicted + Gold);

    /// <summary>A plain share, such as an accuracy: precision, recall and F1 are all the same.</summary>
    public static Tally Share(long right, long of) => new(right, of, of);

    /// <summary>Less than 0 when this F1 is below the other's, compared without rounding.</summary>
    public int CompareF1(Tally other) =>
        ((Int128)Right * (other.Predicted + other.Gold)).CompareTo((Int128)other.Right * (Predicted + Gold));

    public static Tally operator +(Tally left, Tally right) =>
        new(left.Right + right.Right, left.Predicted + right.Predicted, left.Gold + right.Gold);

    private static double Percent(long part, long whole) => whole == 0 ? 0 : 100.0 * part / whole;
}
