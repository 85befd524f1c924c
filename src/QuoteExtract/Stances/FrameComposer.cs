namespace QuoteExtract.Stances;

/// <summary>
/// Makes a level and a sign of what a frame says and of those below it: an act that is called for is a stance, a judgement is the
/// speaker's, an attitude its subject's; negation turns the sign. The sign is 1 for the target and −1 against it.
/// </summary>
internal sealed class FrameComposer(StanceClause clause, StanceGrammar grammar, StancePredicates predicates)
{
    /// <summary>Whether nothing so far made the reading unsure.</summary>
    public bool IsSure { get; private set; } = true;

    /// <summary>Whether a fact is still to come or did not come about: <c>it will be signed</c>, <c>it was not signed</c>.</summary>
    public bool IsOpenFact { get; private set; }

    /// <summary>Whether it is somebody else's stance: <c>her rivals reject it</c>.</summary>
    public bool IsTold { get; private set; }

    /// <summary>The words of the clause that decided.</summary>
    public List<int> Words { get; } = [];

    /// <summary>What a frame makes of what stands below its head; unsure where there is no frame.</summary>
    public (FrameLevel Level, int Sign) Known(StanceEffect effect, FrameLevel level, int sign, int head)
    {
        DoubtIf(effect == StanceEffect.None);
        return Apply(effect, level, sign, head);
    }

    /// <summary>What a frame makes of what stands below its head.</summary>
    public (FrameLevel Level, int Sign) Apply(StanceEffect effect, FrameLevel level, int sign, int head)
    {
        if (effect is not (StanceEffect.None or StanceEffect.Say or StanceEffect.Pass)) Words.Add(head);
        switch (effect)
        {
            case StanceEffect.For or StanceEffect.Against:
                return Opine(effect == StanceEffect.For ? sign : -sign, head);
            case StanceEffect.Makes or StanceEffect.Breaks when level is FrameLevel.Stance:
                return (level, (effect == StanceEffect.Breaks) != grammar.IsNegated(head) ? -sign : sign);
            case StanceEffect.Makes or StanceEffect.Breaks:
                return (FrameLevel.Act, effect == StanceEffect.Breaks ? -sign : sign);
            case StanceEffect.Good or StanceEffect.Bad:
                return Judge(effect == StanceEffect.Good ? sign : -sign, head);
            case StanceEffect.Brings or StanceEffect.Spoils:
                int worth = predicates.OfGoods(head) * (effect == StanceEffect.Brings ? 1 : -1);
                return worth == 0 ? Unsure(FrameLevel.Fact, sign) : Judge(sign * worth, head);
            case StanceEffect.Turn or StanceEffect.Foe:
                return UnsureIf(effect == StanceEffect.Foe, FrameLevel.Thing, -sign);
            case StanceEffect.Pass:
                return (level == FrameLevel.Act ? FrameLevel.Thing : level, sign);
            case StanceEffect.Friend:
                return Unsure(FrameLevel.Thing, sign);
            case StanceEffect.Say:
                return Told(level, sign, head);
            case StanceEffect.Doubt:
                return UnsureIf(level == FrameLevel.Fact, level, grammar.IsNegated(head) ? sign : -sign);
            case StanceEffect.Ask or StanceEffect.Fact:
                return (FrameLevel.End, sign);
            default:
                return (level, sign);
        }
    }

    /// <summary>What a noun under <c>be</c> says where it is called for or aimed at: its opposite is not wanted.</summary>
    public (FrameLevel Level, int Sign) Aim(StanceEffect effect, int sign, int head)
    {
        Words.Add(head);
        bool turns = effect is StanceEffect.Turn or StanceEffect.Against;
        DoubtIf(effect is not (StanceEffect.Pass or StanceEffect.Turn or StanceEffect.For or StanceEffect.Against));
        return (FrameLevel.Stance, turns != grammar.IsNegated(head) ? -sign : sign);
    }

    /// <summary>A judgement is the speaker's, whoever acts in it: <c>the treaty is a disaster</c>.</summary>
    public (FrameLevel Level, int Sign) Judge(int sign, int head)
    {
        Words.Add(head);
        if (grammar.IsNegated(head)) sign = -sign;
        return UnsureIf(grammar.Modal(head) is "may" or "duty" or "can", FrameLevel.Stance, sign);
    }

    /// <summary>An attitude is its subject's: <c>I support it</c>. Without a tense it is an act: <c>we refuse to support it</c>.</summary>
    public (FrameLevel Level, int Sign) Opine(int sign, int head)
    {
        Words.Add(head);
        if (grammar.IsNegated(head)) sign = -sign;
        if (grammar.IsDuty(head)) return (FrameLevel.Stance, sign);
        if (IsBelowAnother(head) && !(clause.IsNoun(head) && grammar.HolderOf(head) == StanceHolder.Speaker)) return (FrameLevel.Act, sign);
        var holder = grammar.HolderOf(head);
        DoubtIf(holder == StanceHolder.Anybody || (holder == StanceHolder.Open && grammar.IsPassive(head)));
        IsTold |= holder == StanceHolder.Other;
        return (holder == StanceHolder.Other ? FrameLevel.End : FrameLevel.Stance, sign);
    }

    /// <summary>An act shows a stance where it is a duty or an order, or the speaker means to do it: <c>we will sign it</c>.</summary>
    public (FrameLevel Level, int Sign) Settle(int verb, int sign)
    {
        bool isNegated = grammar.IsNegated(verb);
        if (isNegated) sign = -sign;
        if (grammar.IsDuty(verb)) return (FrameLevel.Stance, sign);
        bool isActive = !grammar.IsPassive(verb);
        string modal = grammar.Modal(verb);
        switch (grammar.HolderOf(verb))
        {
            case StanceHolder.Speaker when isActive:
                // "We will sign it", "I cannot sign it", "I am signing it".
                bool isMeant = modal == "will" || (modal == "can" && isNegated) || (modal.Length == 0 && clause.Tag(verb) == "VBG");
                return UnsureIf(!isMeant && (modal.Length > 0 || !clause.HasCue), FrameLevel.Stance, sign);
            case StanceHolder.Open when isActive:
                return IsOrder(verb) ? (FrameLevel.Stance, sign) : Unsure(FrameLevel.Fact, sign);
            default:
                // "It will be signed", "it was not signed": a fact, unless somebody is glad of it.
                IsOpenFact |= modal is "will" or "duty" || isNegated;
                return (FrameLevel.Fact, sign);
        }
    }

    /// <summary>What the cue makes of the content: <c>denied that</c>, <c>regretted that</c>, <c>was asked whether</c>.</summary>
    public (FrameLevel Level, int Sign) UnderCue(FrameLevel level, int sign)
    {
        switch (clause.CueEffect)
        {
            case StanceEffect.Ask:
                return (FrameLevel.End, sign);
            case StanceEffect.Doubt:
                return UnsureIf(level == FrameLevel.Fact, level, -sign);
            case StanceEffect.For or StanceEffect.Against when level == FrameLevel.Fact:
                return (FrameLevel.Stance, clause.CueEffect == StanceEffect.For ? sign : -sign);
            case StanceEffect.None:
                return Unsure(level, sign);
            default:
                return (level, sign);
        }
    }

    /// <summary>Makes the reading unsure where there is a reason.</summary>
    public void DoubtIf(bool isDoubtful) => IsSure &= !isDoubtful;

    /// <summary>A level and a sign that are unsure.</summary>
    public (FrameLevel Level, int Sign) Unsure(FrameLevel level, int sign) => UnsureIf(true, level, sign);

    /// <summary>A level and a sign that are unsure where there is a reason.</summary>
    public (FrameLevel Level, int Sign) UnsureIf(bool isDoubtful, FrameLevel level, int sign)
    {
        DoubtIf(isDoubtful);
        return (level, sign);
    }

    // "I do not think that it is bad", "critics say that it is bad".
    private (FrameLevel Level, int Sign) Told(FrameLevel level, int sign, int head)
    {
        var holder = grammar.HolderOf(head);
        IsTold |= holder == StanceHolder.Other && level == FrameLevel.Stance;
        if (holder == StanceHolder.Other) return (FrameLevel.End, sign);
        if (grammar.IsNegated(head)) sign = -sign;
        return UnsureIf(holder == StanceHolder.Anybody || grammar.IsPassive(head), level, sign);
    }

    // "We refuse to support it", not "it is wrong to support it" nor a clause that is told.
    private bool IsBelowAnother(int head) =>
        !grammar.IsFinite(head)
        && clause.Head(head) is var above and >= 0
        && clause.Relation(head) is not ("ccomp" or "parataxis")
        && clause.Child(above, "expl") < 0;

    // "Sign the treaty!"
    private bool IsOrder(int verb) => clause.Tag(verb) is "VB" or "VBP" && grammar.IsFinite(verb) && clause.Child(verb, "aux", "mark") < 0;
}
