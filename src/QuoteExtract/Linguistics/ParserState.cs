namespace QuoteExtract.Linguistics;

/// <summary>
/// A state of the arc-hybrid transition system (Kuhlmann et al. 2011): a stack, the rest of the sentence, and the children found
/// so far of the words in view. States share their stacks: <see cref="Below"/> is the state in which the second word of the stack
/// was its top, so that a step takes the same time in a long sentence as in a short one (Huang and Sagae 2010).
/// Words are numbered from 1; 0 is no word; the root is the number after the last word.
/// </summary>
internal struct ParserState
{
    /// <summary>Moves the next word onto the stack.</summary>
    public const int Shift = 0;

    /// <summary>Takes the top of the stack as a child of the next word.</summary>
    public const int Left = 1;

    /// <summary>Takes the top of the stack as a child of the word below it.</summary>
    public const int Right = 2;

    public const int Actions = 3;

    /// <summary>The score of all steps up to here.</summary>
    public float Score;

    /// <summary>The state before the last step, and the state in which the second word of the stack was its top.</summary>
    public int Previous, Below;

    /// <summary>The top of the stack and the next word.</summary>
    public int Top, Next;

    /// <summary>The outermost and the second outermost children of the top, left and right, and how many there are.</summary>
    public int TopLeft, TopLeft2, TopRight, TopRight2, TopLefts, TopRights;

    /// <summary>The same for the left children of the next word.</summary>
    public int NextLeft, NextLeft2, NextLefts;

    /// <summary>The last step.</summary>
    public int Action;

    /// <summary>The second word of the stack; 0 for none.</summary>
    public readonly int Second(ReadOnlySpan<ParserState> states) => Top == 0 ? 0 : states[Below].Top;

    /// <summary>Whether a step may be taken. Only one word can become the child of the root.</summary>
    /// <param name="states">Where <see cref="Below"/> points.</param>
    /// <param name="root">The number of the root.</param>
    public readonly bool Allows(int action, ReadOnlySpan<ParserState> states, int root) => action switch
    {
        Shift => Next < root,
        Left => Top != 0 && (Next < root || states[Below].Top == 0),
        _ => Top != 0 && states[Below].Top != 0,
    };

    /// <summary>Whether there is but one step to take, which then costs and earns nothing: with an empty stack, or no word left.</summary>
    public readonly bool IsForced(int root) => Top == 0 || Next == root;

    /// <summary>The state after a step.</summary>
    /// <param name="self">The number of this state among <paramref name="states"/>.</param>
    public readonly ParserState After(int action, int self, ReadOnlySpan<ParserState> states, float score)
    {
        if (action == Shift)
        {
            return new ParserState
            {
                Score = score, Previous = self, Below = self, Action = Shift, Top = Next, Next = Next + 1,
                TopLeft = NextLeft, TopLeft2 = NextLeft2, TopLefts = NextLefts,
            };
        }
        var after = states[Below];
        (after.Score, after.Previous, after.Action, after.Next) = (score, self, action, Next);
        if (action == Left) (after.NextLeft2, after.NextLeft, after.NextLefts) = (NextLeft, Top, NextLefts + 1);
        else
        {
            (after.NextLeft, after.NextLeft2, after.NextLefts) = (NextLeft, NextLeft2, NextLefts);
            (after.TopRight2, after.TopRight, after.TopRights) = (after.TopRight, Top, after.TopRights + 1);
        }
        return after;
    }
}
