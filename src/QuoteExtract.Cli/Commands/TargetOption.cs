namespace QuoteExtract.Cli.Commands;

/// <summary>Reads <c>--target "Kyoto Protocol=the protocol|the pact"</c>: a name, and after = other words for it, parted by |.</summary>
internal static class TargetOption
{
    /// <summary>The targets; those of the library's options where none is given.</summary>
    /// <exception cref="UsageException">A target has no name, an alias no word, a name comes twice, or both options are given.</exception>
    public static IReadOnlyList<StanceTarget> Read(string[] given, bool noStances)
    {
        if (noStances && given.Length > 0) throw new UsageException("--target and --no-stances: give one of them.");
        if (noStances) return [];
        if (given.Length == 0) return new QuoteExtractorOptions().Targets;
        StanceTarget[] targets = [.. given.Select(Read)];
        if (targets.GroupBy(target => target.Name, StringComparer.OrdinalIgnoreCase).FirstOrDefault(same => same.Count() > 1) is { } twice)
            throw new UsageException($"--target {twice.Key}: it is given twice.");
        return targets;
    }

    private static StanceTarget Read(string given)
    {
        int equals = given.IndexOf('=', StringComparison.Ordinal);
        string name = (equals < 0 ? given : given[..equals]).Trim();
        string[] aliases = equals < 0 ? [] : given[(equals + 1)..].Split('|', StringSplitOptions.TrimEntries);
        if (name.Length == 0) throw new UsageException($"--target \"{given}\": it has no name.");
        if (aliases.Contains("")) throw new UsageException($"--target \"{given}\": an alias has no word; write NAME=ALIAS|ALIAS.");
        if (!name.Equals(StanceTarget.PeaceTreaty.Name, StringComparison.OrdinalIgnoreCase)) return new StanceTarget(name, aliases);
        return aliases.Length == 0 ? StanceTarget.PeaceTreaty : new StanceTarget(name, [.. StanceTarget.PeaceTreaty.Aliases, .. aliases]);
    }
}
