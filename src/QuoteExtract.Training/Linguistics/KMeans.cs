using System.Numerics;
using System.Runtime.InteropServices;

namespace QuoteExtract.Training.Linguistics;

/// <summary>Spherical k-means: vectors of length 1, likeness is the dot product.</summary>
internal static class KMeans
{
    /// <summary>The cluster of each vector. The vectors are brought to length 1 in place.</summary>
    /// <param name="vectors">Row after row; the number of dimensions is filled up with zeros to a multiple of 16 by the caller.</param>
    /// <param name="centroids">Receives the clusters' centres, of length 1.</param>
    public static int[] Cluster(float[] vectors, int dimensions, int clusters, int rounds, Random random, out float[] centroids)
    {
        int count = vectors.Length / dimensions;
        for (int i = 0; i < count; i++) Normalize(vectors.AsSpan(i * dimensions, dimensions));
        centroids = new float[clusters * dimensions];
        int[] seeds = [.. Enumerable.Range(0, count)];
        random.Shuffle(seeds);
        for (int c = 0; c < clusters; c++) vectors.AsSpan(seeds[c] * dimensions, dimensions).CopyTo(centroids.AsSpan(c * dimensions));
        int[] assigned = new int[count];
        for (int round = 0; round < rounds; round++)
        {
            for (int i = 0; i < count; i++) assigned[i] = Nearest(vectors.AsSpan(i * dimensions, dimensions), centroids, clusters);
            float[] sums = new float[centroids.Length];
            int[] sizes = new int[clusters];
            for (int i = 0; i < count; i++)
            {
                sizes[assigned[i]]++;
                var sum = sums.AsSpan(assigned[i] * dimensions, dimensions);
                for (int d = 0; d < dimensions; d++) sum[d] += vectors[i * dimensions + d];
            }
            for (int c = 0; c < clusters; c++)
            {
                // A cluster that lost all its words begins again at a random one.
                if (sizes[c] == 0) vectors.AsSpan(random.Next(count) * dimensions, dimensions).CopyTo(sums.AsSpan(c * dimensions));
                Normalize(sums.AsSpan(c * dimensions, dimensions));
            }
            centroids = sums;
        }
        return assigned;
    }

    private static int Nearest(ReadOnlySpan<float> vector, ReadOnlySpan<float> centroids, int clusters)
    {
        var a = MemoryMarshal.Cast<float, Vector<float>>(vector);
        var b = MemoryMarshal.Cast<float, Vector<float>>(centroids);
        int best = 0;
        float most = float.NegativeInfinity;
        for (int c = 0; c < clusters; c++)
        {
            Vector<float> sum = default, other = default;
            var centre = b.Slice(c * a.Length, a.Length);
            for (int i = 0; i + 1 < a.Length; i += 2)
            {
                sum += a[i] * centre[i];
                other += a[i + 1] * centre[i + 1];
            }
            float likeness = Vector.Sum(sum + other);
            if (likeness > most) (best, most) = (c, likeness);
        }
        return best;
    }

    private static void Normalize(Span<float> vector)
    {
        float squares = 0;
        foreach (float x in vector) squares += x * x;
        float factor = squares > 0 ? 1 / MathF.Sqrt(squares) : 0;
        foreach (ref float x in vector) x *= factor;
    }
}
