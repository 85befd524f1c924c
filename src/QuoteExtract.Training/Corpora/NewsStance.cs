namespace QuoteExtract.Training.Corpora;

/// <summary>A quotation of an article of shared/data/news whose speaker's stance on a target was judged.</summary>
/// <param name="Article">The article's id.</param>
/// <param name="Target">What the stance is toward.</param>
/// <param name="Content">The words that are ascribed.</param>
/// <param name="Cue">The words that ascribe them.</param>
/// <param name="Source">Whom they are ascribed to.</param>
/// <param name="Label">The stance.</param>
/// <param name="Second">The second reading's, where there was one.</param>
/// <param name="Part">What it may be used for.</param>
internal sealed record NewsStance(
    string Article,
    StanceTarget Target,
    IReadOnlyList<TextSpan> Content,
    TextSpan? Cue,
    TextSpan? Source,
    StanceLabel Label,
    StanceLabel? Second,
    NewsPart Part);
