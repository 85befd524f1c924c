using FsCheck;
using FsCheck.Fluent;
using QuoteExtract.Learning;

namespace QuoteExtract.Tests.Learning;

public class ChainDecoderTests
{
    // Of eight labels the odd ones begin something and the even ones from 2 on go on with it.
    private static bool MayStep(int previous, int label) => label is 0 || label % 2 == 1 || previous == label || previous == label - 1;

    private static ChainDecoder Decoder(Random random) => new([.. Enumerable.Range(0, 72).Select(_ => (random.NextSingle() * 4) - 2)], MayStep);

    private static float[] Scores(Random random, int places) => [.. Enumerable.Range(0, places * 8).Select(_ => (random.NextSingle() * 40) - 20)];

    [Fact]
    public void The_best_labels_obey_the_steps() =>
        Prop.ForAll(Gen.Choose(0, 1_000_000).ToArbitrary(), seed =>
        {
            var random = new Random(seed);
            byte[] labels = new byte[random.Next(1, 60)];
            Decoder(random).FindBest(Scores(random, labels.Length), labels);
            return labels.Select((label, i) => MayStep(i == 0 ? 8 : labels[i - 1], label)).All(may => may);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_chances_of_a_place_sum_to_one_and_forbidden_labels_have_none() =>
        Prop.ForAll(Gen.Choose(0, 1_000_000).ToArbitrary(), seed =>
        {
            var random = new Random(seed);
            float[] scores = Scores(random, random.Next(1, 60)), chances = new float[scores.Length];
            Decoder(random).FindChances(scores, chances);
            return chances.Chunk(8).All(place => Math.Abs(place.Sum() - 1) < 1e-4) && chances.Take(8).Where((_, label) => !MayStep(8, label)).All(chance => chance == 0);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_best_labels_are_the_best_of_all_sequences()
    {
        var random = new Random(7);
        float[] transitions = [.. Enumerable.Range(0, 72).Select(_ => (random.NextSingle() * 4) - 2)];
        float[] scores = [.. Scores(random, 4).Select(score => score / 10)], chances = new float[scores.Length];
        var decoder = new ChainDecoder(transitions, MayStep);
        byte[] labels = new byte[4];
        decoder.FindBest(scores, labels);
        decoder.FindChances(scores, chances);

        var all = Enumerable.Range(0, 8 * 8 * 8 * 8).Select(code => (int[])[code / 512, code / 64 % 8, code / 8 % 8, code % 8]).ToList();
        all.MaxBy(Score).Should().Equal(labels.Select(label => (int)label));
        double sum = all.Sum(way => Math.Exp(Score(way)));
        for (int c = 0; c < chances.Length; c++)
            (all.Where(way => way[c / 8] == c % 8).Sum(way => Math.Exp(Score(way))) / sum).Should().BeApproximately(chances[c], 1e-4);

        double Score(int[] way)
        {
            double score = 0;
            for (int i = 0; i < way.Length; i++)
            {
                int from = i == 0 ? 8 : way[i - 1];
                score += MayStep(from, way[i]) ? transitions[(from * 8) + way[i]] + scores[(i * 8) + way[i]] : double.NegativeInfinity;
            }
            return score;
        }
    }

    [Fact]
    public void A_sequence_of_any_length_keeps_its_digits()
    {
        var decoder = new ChainDecoder(new float[72], MayStep);
        float[] scores = new float[8 * 200_000], chances = new float[scores.Length];
        for (int i = 0; i < scores.Length; i += 8) scores[i + 1] = 60 + (i / 8 % 2);
        byte[] labels = new byte[200_000];
        decoder.FindBest(scores, labels);
        decoder.FindChances(scores, chances);

        labels.Should().AllBeEquivalentTo((byte)1);
        chances.Where((_, i) => i % 8 == 1).Should().OnlyContain(chance => chance > 0.99);
    }
}
