namespace QuoteExtract.Cli.Output;

/// <summary>Writes records in one format. Each record is out of the process when <see cref="Write"/> returns, so that none is lost.</summary>
internal interface IRecordOutput
{
    void Write(ExtractionRecord record);

    /// <summary>Writes what belongs after the last record, also when the run was stopped.</summary>
    void Complete();
}
