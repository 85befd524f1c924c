namespace QuoteExtract.Speakers;

/// <summary>What can speak for or against a mention as the antecedent of a pronoun. The weights are in Lexicons/en/pronoun-weights.tsv.</summary>
internal enum PronounFeature
{
    // How far back the mention is, in sentences and in paragraphs, and how many others come between.
    SameSentence,
    PreviousSentence,
    TwoSentences,
    ThreeSentences,
    Further,
    SameBlock,
    PreviousBlock,
    Nearest,
    SecondNearest,
    ThirdNearest,
    NearestInSentence,

    // What the mention is in its clause, alone and beside what the pronoun is.
    Subject,
    PassiveSubject,
    Object,
    Oblique,
    Modifier,
    Possessive,
    Appositive,
    Conjunct,
    Vocative,
    SubjectForSubject,
    SubjectForObject,
    SubjectForPossessive,
    ObjectForObject,
    ObjectForSubject,
    PossessiveForPossessive,
    PossessiveForSubject,
    ObliqueForSubject,
    ObliqueForPossessive,
    SubjectInSentence,
    SubjectOfPreviousSentence,
    OpensSentence,
    OpensPreviousSentence,
    MainSubject,

    // The mention and the pronoun depend on one verb.
    SubjectOfItsVerb,
    SubjectOfItsVerbForPossessive,
    SubjectOfGovernor,
    ReflexiveOfSubject,

    // What the article says of the entity.
    GenderKnown,
    GenderLikely,
    GenderUnknown,
    NotKnownAsPerson,
    MostNamed,
    FirstNamed,
    NamedOften,
    NamedTwice,
    NamedOnce,
    LastPronoun,
    IsPronoun,
    FullName,

    // Who speaks.
    Speaks,
    SpokeLast,
    SpeakerForSource,
    LastSpeakerForSource,
    SubjectForSource,
    InOwnContent,
    OwnQuotation,
    OwnReport,
    Quoted,
    BothQuoted,
    After,
}
