using QuoteExtract.Learning;
using QuoteExtract.Linguistics;

namespace QuoteExtract.Training.Linguistics;

/// <summary>
/// Trains the steps of the parser with its own beam: where the gold steps fall behind the best of the beam by most, the weights
/// move from the one to the other (max-violation, Huang et al. 2012).
/// </summary>
internal sealed class ParserTrainer
{
    public int Rounds { get; init; } = 10;

    public int BeamWidth { get; init; } = 8;

    /// <summary>The number of rows, as a power of two.</summary>
    public int RowBits { get; init; } = 18;

    public int Seed { get; init; } = 1;

    /// <summary>Called after each round with its number and the model so far.</summary>
    public Action<int, Func<HashedLinearModel>>? AfterRound { get; init; }

    /// <param name="sentences">With tags as the tagger would give them.</param>
    public HashedLinearModel Train(IReadOnlyList<ParsedSentence> sentences)
    {
        var random = new Random(Seed);
        var perceptron = new TransitionPerceptron(RowBits);
        var search = new BeamSearch(BeamWidth);
        int[] order = [.. Enumerable.Range(0, sentences.Count)];
        for (int round = 0; round < Rounds; round++)
        {
            random.Shuffle(order);
            foreach (int s in order) Learn(sentences[s].Words, sentences[s].Tree, search, perceptron);
            AfterRound?.Invoke(round, perceptron.Build);
        }
        return perceptron.Build();
    }

    private static void Learn(ParserWord[] words, GoldTree tree, BeamSearch search, TransitionPerceptron perceptron)
    {
        uint[] features = new uint[FeatureWriter.BufferLength];
        search.Begin(words.Length);
        int gold = 0, worstGold = 0, worstBest = 0;
        float worst = 0;
        while (true)
        {
            int action = tree.Step(in search.States[gold], search.States);
            if (!search.Step(words, perceptron)) break;
            gold = Follow(gold, action);
            float violation = search.States[search.Best].Score - search.States[gold].Score;
            if (search.Best != gold && violation >= worst) (worst, worstGold, worstBest) = (violation, gold, search.Best);
        }
        // The whole sentence right: nothing to learn, though another state came close on the way.
        if (search.Best == gold) return;
        for (int right = worstGold, wrong = worstBest; right != wrong;)
        {
            Change(ref right, 1);
            Change(ref wrong, -1);
        }
        perceptron.EndUpdate();

        int Follow(int state, int action)
        {
            for (int kept = search.Kept.Start.Value; kept < search.Kept.End.Value; kept++)
                if (search.States[kept].Previous == state && search.States[kept].Action == action) return kept;
            if (search.States[state].IsForced(words.Length - 3)) return search.Append(state, action, search.States[state].Score);
            int count = ParserFeatures.Fill(words, search.States, in search.States[state], features);
            return search.Append(state, action, search.States[state].Score + perceptron.Score(features.AsSpan(0, count))[action]);
        }

        void Change(ref int state, float amount)
        {
            int action = search.States[state].Action;
            state = search.States[state].Previous;
            if (search.States[state].IsForced(words.Length - 3)) return;
            int count = ParserFeatures.Fill(words, search.States, in search.States[state], features);
            perceptron.Add(features.AsSpan(0, count), action, amount);
        }
    }
}
