namespace QuoteExtract.Training.Learning;

/// <summary>What a <see cref="RecurrentTrainer"/> works in, kept from batch to batch.</summary>
internal sealed class RecurrentBuffers
{
    private float[] _turned = [], _panels = [];

    public List<int> Words { get; } = [];

    public List<int> Rows { get; } = [];

    public List<int> Ends { get; } = [];

    public float[] Inputs { get; private set; } = [];

    public float[] InputMask { get; private set; } = [];

    public float[] InputGains { get; private set; } = [];

    public float[] Gates { get; private set; } = [];

    /// <summary>What the layers put out, after dropout.</summary>
    public float[] States { get; private set; } = [];

    public float[] WholeStates { get; private set; } = [];

    public float[] StateMask { get; private set; } = [];

    public float[] StateGains { get; private set; } = [];

    public float[] Memories { get; private set; } = [];

    /// <summary>For each place the state before it.</summary>
    public float[] Before { get; private set; } = [];

    public float[] Scores { get; private set; } = [];

    public float[] ScoreGains { get; private set; } = [];

    public void Reserve(int count, int inputs, int gates, int states, int scores)
    {
        if (Scores.Length >= count * scores) return;
        count += count / 4;
        (Inputs, InputMask, InputGains) = (new float[count * inputs], new float[count * inputs], new float[count * inputs]);
        Gates = new float[count * gates];
        (States, WholeStates, StateMask, StateGains) = (new float[count * states], new float[count * states], new float[count * states], new float[count * states]);
        (Memories, Before) = (new float[count * states], new float[count * states]);
        (Scores, ScoreGains) = (new float[count * scores], new float[count * scores]);
    }

    public float[] Turned(int length) => _turned = _turned.Length < length ? new float[length] : _turned;

    public float[] Panels(int length) => _panels = _panels.Length < length ? new float[length] : _panels;
}
