namespace QuoteExtract;

/// <summary>Work on many items by several threads whose results come out in the order of the items.</summary>
internal static class OrderedWork
{
    /// <summary>Applies <paramref name="work"/> to each item as it is asked for; at most eight items for each thread are held at a time.
    /// The items are read by the caller's own thread.</summary>
    public static IEnumerable<TResult> InOrder<TItem, TResult>(
        this IEnumerable<TItem> items, Func<TItem, TResult> work, int threads, CancellationToken cancellation)
    {
        if (threads == 1)
        {
            foreach (var item in items)
            {
                cancellation.ThrowIfCancellationRequested();
                yield return work(item);
            }
            yield break;
        }

        using var gate = new SemaphoreSlim(threads);
        var running = new Queue<Task<TResult>>();
        try
        {
            foreach (var item in items)
            {
                cancellation.ThrowIfCancellationRequested();
                running.Enqueue(Start(item));
                while (running.Count >= 8 * threads || (running.Count > 0 && running.Peek().IsCompleted))
                    yield return running.Dequeue().GetAwaiter().GetResult();
            }
            while (running.TryDequeue(out var next))
            {
                cancellation.ThrowIfCancellationRequested();
                yield return next.GetAwaiter().GetResult();
            }
        }
        finally
        {
            Task.WhenAll(running).GetAwaiter().GetResult();
        }

        async Task<TResult> Start(TItem item)
        {
            await gate.WaitAsync(CancellationToken.None).ConfigureAwait(false);
            try { return await Task.Run(() => work(item), CancellationToken.None).ConfigureAwait(false); }
            finally { gate.Release(); }
        }
    }
}
