using QuoteExtract.Learning;

namespace QuoteExtract.Training.Learning;

/// <summary>The sums of the vectors of pieces, positions and roles for the texts of a step, and the way back to them.</summary>
internal sealed class EncoderInputPass(EncoderInputParameters parameters, int threads)
{
    private readonly NormPass _norm = new(parameters.Norm, threads);
    private float[] _states = [];

    /// <returns>Row after row; the pass's own until it reads again.</returns>
    public float[] Read(TextStack stack)
    {
        int width = parameters.Width;
        Rows.Reserve(ref _states, stack.Count * width);
        for (int i = 0; i < stack.Examples.Count; i++)
            for (int at = 0; at < stack.Examples[i].Pieces.Length; at++)
            {
                var state = _states.AsSpan((stack.Starts[i] + at) * width, width);
                Of(parameters.Words.Values, stack.Examples[i].Pieces[at]).CopyTo(state);
                Vectors.Add(Of(parameters.Positions.Values, at), state);
                Vectors.Add(Of(parameters.Roles.Values, stack.Examples[i].Roles[at].Part), state);
                Vectors.Add(Of(parameters.Roles.Values, PieceRole.Parts + stack.Examples[i].Roles[at].Mention), state);
            }
        _norm.Read(_states, stack.Count);
        return _states;
    }

    /// <summary>Adds the gradients of the vectors to theirs.</summary>
    /// <param name="gradient">That of the sums; it is spent.</param>
    public void Learn(TextStack stack, float[] gradient)
    {
        int width = parameters.Width;
        _norm.Learn(gradient, stack.Count);
        for (int i = 0; i < stack.Examples.Count; i++)
            for (int at = 0; at < stack.Examples[i].Pieces.Length; at++)
            {
                var row = gradient.AsSpan((stack.Starts[i] + at) * width, width);
                Vectors.Add(row, Of(parameters.Roles.Gradient, stack.Examples[i].Roles[at].Part));
                Vectors.Add(row, Of(parameters.Roles.Gradient, PieceRole.Parts + stack.Examples[i].Roles[at].Mention));
                if (!parameters.Learns) continue;
                Vectors.Add(row, Of(parameters.Words.Gradient, stack.Examples[i].Pieces[at]));
                Vectors.Add(row, Of(parameters.Positions.Gradient, at));
            }
    }

    private Span<float> Of(float[] table, int row) => table.AsSpan(row * parameters.Width, parameters.Width);
}
