using System.Runtime.Intrinsics;
using QuoteExtract.Learning;
using QuoteExtract.Models;

namespace QuoteExtract.Linguistics;

/// <summary>
/// Dependency parser: finds the heads by beam search over the arc-hybrid system, then names each word's relation with the whole
/// tree in view. Trees are projective and have one root. Linear in the length of the sentence; safe from any number of threads.
/// </summary>
internal sealed class DependencyParser
{
    /// <summary>The relation of the root's one child.</summary>
    public const string RootRelation = "root";

    public static readonly ulong FeatureSet = FeatureHash.OfText("parser 1: arc-hybrid steps, relations with all heads known");

    private static readonly Lazy<DependencyParser> Shared = new(() => Read(ModelFile.Load("en-parser", FeatureSet)));

    private readonly struct Scorer(HashedLinearModel model) : ITransitionScorer
    {
        public Vector128<float> Score(ReadOnlySpan<uint> features) => Vector128.ConvertToSingle(model.Score4(features));
    }

    private readonly HashedLinearModel _steps, _relationModel;
    private readonly float _margin;

    /// <param name="relations">The relations by number, <see cref="RootRelation"/> first.</param>
    /// <param name="margin">How far a state may fall behind, in the unit of the steps' scores times their scale.</param>
    public DependencyParser(HashedLinearModel steps, HashedLinearModel relationModel, string[] relations, float margin)
    {
        if (steps.Width != 4 || relations.Length < 2 || relations.Length > relationModel.Width) throw new ModelFileException("The tables of the parser do not fit each other.");
        (_steps, _relationModel, Relations, _margin) = (steps, relationModel, relations, margin);
    }

    /// <summary>The embedded parser, loaded once.</summary>
    public static DependencyParser Default => Shared.Value;

    /// <summary>The relations by number.</summary>
    public string[] Relations { get; }

    public static DependencyParser Read(ModelFile file) => new(
        HashedLinearModel.Read(file, "steps"), HashedLinearModel.Read(file, "relations"), file.Strings("relation-names"), file.Number<float>("margin"));

    public void Write(ModelWriter file)
    {
        _steps.Write(file, "steps");
        _relationModel.Write(file, "relations");
        file.Add("relation-names", Relations).Add("margin", _margin);
    }

    /// <summary>Working memory for <see cref="Heads"/>.</summary>
    /// <param name="width">How many states the search keeps at most.</param>
    public BeamSearch CreateSearch(int width) => new(width, _margin / _steps.Scale);

    /// <summary>Finds the heads of a sentence.</summary>
    /// <param name="words">As <see cref="ParserWord.Fill"/> makes them.</param>
    /// <param name="heads">Receives the head of each word, at the word's number; the root's number for its child.</param>
    /// <param name="search">Working memory.</param>
    public void Heads(ReadOnlySpan<ParserWord> words, Span<int> heads, BeamSearch search)
    {
        search.Begin(words.Length);
        while (search.Step(words, new Scorer(_steps))) { }
        search.Heads(search.Best, heads);
    }

    /// <summary>Names the relation of each word to its head, from left to right.</summary>
    /// <param name="relations">Receives the number of each word's relation, at the word's number.</param>
    public void Label(ReadOnlySpan<ParserWord> words, in TreeView tree, Span<byte> relations)
    {
        Span<uint> features = stackalloc uint[FeatureWriter.BufferLength];
        Span<short> scores = stackalloc short[_relationModel.Width];
        int root = tree.Heads.Length - 1;
        for (int word = 1; word < root; word++)
        {
            relations[word] = 0;
            if (tree.Heads[word] == root) continue;
            _relationModel.Score(features[..RelationFeatures.Fill(words, in tree, relations, word, features)], scores);
            relations[word] = (byte)(1 + HashedLinearModel.Best(scores[1..Relations.Length]));
        }
    }
}
