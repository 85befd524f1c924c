using QuoteExtract.Learning;

namespace QuoteExtract.Training.Learning;

/// <summary>The numbers of a recurrent network while it learns, and their layouts for products.</summary>
internal sealed class RecurrentParameters
{
    private readonly RecurrentTrainerOptions _options;
    private int _step;

    /// <param name="options">The sizes, and how far steps go.</param>
    /// <param name="vectors">The vectors of the words to begin with; row 0 stands for a word without one.</param>
    /// <param name="wordWidth">Their length.</param>
    /// <param name="random">What the other numbers begin with.</param>
    public RecurrentParameters(RecurrentTrainerOptions options, float[] vectors, int wordWidth, Random random)
    {
        _options = options;
        int units = options.Units, inputWidth = wordWidth + options.FeatureWidth, gateWidth = 8 * units;
        Words = new Parameter(vectors.Length / wordWidth, wordWidth);
        vectors.CopyTo(Words.Values, 0);
        Features = new Parameter(options.FeatureRows, options.FeatureWidth).Randomize(random, 0.1f);
        Input = new Parameter(inputWidth, gateWidth).Randomize(random, MathF.Sqrt(6f / (inputWidth + (4 * units))));
        InputBias = new Parameter(1, gateWidth);
        for (int direction = 0; direction < 2; direction++)
            Array.Fill(InputBias.Values, 1f, (direction * 4 * units) + units, units); // a cell begins by remembering
        State = [NewState(), NewState()];
        Output = new Parameter(2 * units, RecurrentModel.OutputWidth).Randomize(random, MathF.Sqrt(6f / ((2 * units) + ChainModel.Labels)));
        OutputBias = new Parameter(1, RecurrentModel.OutputWidth);
        Steps = new Parameter(ChainModel.Labels + 1, ChainModel.Labels);
        (InputMatrix, InputBack) = (new WeightMatrix(inputWidth, gateWidth), new WeightMatrix(gateWidth, inputWidth));
        (OutputMatrix, OutputBack) = (new WeightMatrix(2 * units, RecurrentModel.OutputWidth), new WeightMatrix(RecurrentModel.OutputWidth, 2 * units));
        StateMatrix = [new WeightMatrix(units, 4 * units), new WeightMatrix(units, 4 * units)];
        StateBack = [new WeightMatrix(4 * units, units), new WeightMatrix(4 * units, units)];
        Pack();

        Parameter NewState() => new Parameter(units, 4 * units).Randomize(random, MathF.Sqrt(3f / units));
    }

    public Parameter Words { get; }

    public Parameter Features { get; }

    public Parameter Input { get; }

    public Parameter InputBias { get; }

    /// <summary>From state to gates, forward and backward.</summary>
    public Parameter[] State { get; }

    public Parameter Output { get; }

    public Parameter OutputBias { get; }

    /// <summary>The steps from label to label.</summary>
    public Parameter Steps { get; }

    public WeightMatrix InputMatrix { get; }

    /// <summary>The same, with rows and columns exchanged; so are the others that end in Back.</summary>
    public WeightMatrix InputBack { get; }

    public WeightMatrix[] StateMatrix { get; }

    public WeightMatrix[] StateBack { get; }

    public WeightMatrix OutputMatrix { get; }

    public WeightMatrix OutputBack { get; }

    private IEnumerable<Parameter> Dense => [Input, InputBias, State[0], State[1], Output, OutputBias, Steps];

    /// <summary>Moves all up their gains and forgets these.</summary>
    /// <param name="rate">How far.</param>
    /// <param name="sequences">How many sequences the gains come from.</param>
    public void Move(float rate, int sequences)
    {
        _step++;
        double norm = Words.Norm(sparse: true) + Features.Norm(sparse: true);
        foreach (var parameter in Dense) norm += parameter.Norm(sparse: false);
        float length = (float)Math.Sqrt(norm) / sequences;
        float scale = (length > _options.Longest ? _options.Longest / length : 1) / sequences;
        rate *= Math.Min(1, _step / _options.Warmth);
        Words.Step(_step, rate / 2, scale, sparse: true);
        Features.Step(_step, rate, scale, sparse: true);
        foreach (var parameter in Dense) parameter.Step(_step, rate, scale, sparse: false);
        Pack();
    }

    /// <summary>Lays the weights out anew after they were changed.</summary>
    public void Pack()
    {
        InputMatrix.Fill(Input.Values);
        InputBack.FillTransposed(Input.Values);
        OutputMatrix.Fill(Output.Values);
        OutputBack.FillTransposed(Output.Values);
        for (int d = 0; d < 2; d++)
        {
            StateMatrix[d].Fill(State[d].Values);
            StateBack[d].FillTransposed(State[d].Values);
        }
    }

    /// <summary>What was learnt, in eight bits.</summary>
    public RecurrentModel ToModel()
    {
        // A place has all of its features now, where it had some of them.
        float[] features = [.. Features.Values.Select(value => value * (1 - _options.FeatureDropout))];
        return new RecurrentModel(VectorTable.Of(Words.Values, Words.Width), FeatureTable.Of(features, Features.Width),
            VectorTable.Of(Input.Values, Input.Width), InputBias.Values, VectorTable.Of(State[0].Values, State[0].Width), VectorTable.Of(State[1].Values, State[1].Width),
            VectorTable.Of(Output.Values, Output.Width), OutputBias.Values);
    }
}
