namespace QuoteExtract.Stances;

/// <summary>What a predicate says of the argument that the target fills; the words of <c>stance-frames.tsv</c>.</summary>
internal enum StanceEffect : byte
{
    /// <summary>The list has no such frame.</summary>
    None,

    /// <summary>Its subject is for the argument: support.</summary>
    For,

    /// <summary>Its subject is against the argument: reject.</summary>
    Against,

    /// <summary>An act that brings about or keeps the argument, a stance where somebody wants it: sign.</summary>
    Makes,

    /// <summary>An act that ends or harms the argument: scrap.</summary>
    Breaks,

    /// <summary>A good judgement, whoever speaks: work, historic.</summary>
    Good,

    /// <summary>A bad judgement: backfire, disaster.</summary>
    Bad,

    /// <summary>As good as its object is: bring.</summary>
    Brings,

    /// <summary>As good as its object is bad: end.</summary>
    Spoils,

    /// <summary>A noun for the opposite of what it is of: alternative to.</summary>
    Turn,

    /// <summary>A noun that stands for what it is of: signing of.</summary>
    Pass,

    /// <summary>People who are for it: supporters of.</summary>
    Friend,

    /// <summary>People who are against it: critics of.</summary>
    Foe,

    /// <summary>The clause below it is told, or held to be so.</summary>
    Say,

    /// <summary>The clause below it is held not to be so: deny.</summary>
    Doubt,

    /// <summary>The clause below it is a question.</summary>
    Ask,

    /// <summary>It says nothing for or against: describe.</summary>
    Fact,
}
