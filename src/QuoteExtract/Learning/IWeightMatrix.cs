namespace QuoteExtract.Learning;

/// <summary>A matrix that rows of numbers are multiplied by.</summary>
internal interface IWeightMatrix
{
    /// <summary>Its height: the length of what is multiplied.</summary>
    int Rows { get; }

    /// <summary>Its width.</summary>
    int Columns { get; }

    /// <summary>Adds rows × matrix to sums.</summary>
    /// <param name="rows">Row after row, each as long as the matrix is high.</param>
    /// <param name="count">How many rows.</param>
    /// <param name="sums">Row after row, each as long as the matrix is wide.</param>
    void MultiplyAdd(ReadOnlySpan<float> rows, int count, Span<float> sums);
}
