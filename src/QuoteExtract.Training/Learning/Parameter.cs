namespace QuoteExtract.Training.Learning;

/// <summary>Numbers to learn, row after row, with Adam's memory of their gradients (Kingma and Ba 2015).</summary>
internal sealed class Parameter(int rows, int width)
{
    private const float MeanDecay = 0.9f, SquareDecay = 0.999f, Damping = 1e-8f;

    private readonly float[] _means = new float[rows * width], _squares = new float[rows * width];
    private readonly bool[] _isTouched = new bool[rows];
    private readonly List<int> _touched = [];

    public int Rows => rows;

    public int Width => width;

    public float[] Values { get; } = new float[rows * width];

    /// <summary>What the likelihood gains by a step up each number; cleared by each step.</summary>
    public float[] Gains { get; } = new float[rows * width];

    /// <summary>Says that a row has gains; of a parameter whose rows are never touched all rows are taken to have.</summary>
    public void Touch(int row)
    {
        if (_isTouched[row]) return;
        _isTouched[row] = true;
        _touched.Add(row);
    }

    public Parameter Randomize(Random random, float range)
    {
        for (int i = 0; i < Values.Length; i++) Values[i] = ((2 * random.NextSingle()) - 1) * range;
        return this;
    }

    /// <summary>The sum of the squares of the gains.</summary>
    public double Norm(bool sparse)
    {
        double sum = 0;
        if (sparse) foreach (int row in _touched) sum += Norm(row * width, width);
        else sum = Norm(0, Gains.Length);
        return sum;
    }

    /// <summary>Goes up the gains; of a sparse parameter only the rows that were touched.</summary>
    /// <param name="step">The number of this step, from 1.</param>
    /// <param name="rate">How far.</param>
    /// <param name="scale">What the gains are multiplied by.</param>
    /// <param name="sparse">Whether only touched rows move.</param>
    public void Step(int step, float rate, float scale, bool sparse)
    {
        float correction = MathF.Sqrt(1 - MathF.Pow(SquareDecay, step)) / (1 - MathF.Pow(MeanDecay, step));
        if (!sparse)
        {
            Move(0, Gains.Length, rate * correction, scale);
            return;
        }
        foreach (int row in _touched)
        {
            Move(row * width, width, rate * correction, scale);
            _isTouched[row] = false;
        }
        _touched.Clear();
    }

    private double Norm(int start, int count)
    {
        double sum = 0;
        foreach (float gain in Gains.AsSpan(start, count)) sum += gain * gain;
        return sum;
    }

    private void Move(int start, int count, float rate, float scale)
    {
        for (int i = start; i < start + count; i++)
        {
            float gain = Gains[i] * scale;
            Gains[i] = 0;
            _means[i] = (MeanDecay * _means[i]) + ((1 - MeanDecay) * gain);
            _squares[i] = (SquareDecay * _squares[i]) + ((1 - SquareDecay) * gain * gain);
            Values[i] += rate * _means[i] / (MathF.Sqrt(_squares[i]) + Damping);
        }
    }
}
