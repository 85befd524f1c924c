namespace QuoteExtract.Models;

/// <summary>A model file cannot be used: it is no model file, is cut or damaged, comes from a newer version, or was trained for
/// other features than this version computes. The message says which.</summary>
public sealed class ModelFileException : Exception
{
    /// <summary>Makes the exception with the sentence that says what is wrong.</summary>
    public ModelFileException(string message) : base(message) { }
}
