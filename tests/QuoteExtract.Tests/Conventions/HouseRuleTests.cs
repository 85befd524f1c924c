using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace QuoteExtract.Tests.Conventions;

/// <summary>Rules that every file of the house keeps and the compiler does not check.</summary>
public partial class HouseRuleTests
{
    private const int LongestFile = 300;

    private static readonly string[] ProjectNames = ["QuoteExtract", "QuoteExtract.Training", "QuoteExtract.Cli"];

    [Fact]
    public void Time_randomness_console_and_network_do_not_exist_in_the_library() =>
        SourceFile.Of("QuoteExtract")
            .SelectMany(file => Outside().Matches(file.Code).Select(match => $"{file.Path}: {match.Value}"))
            .Should().BeEmpty("the same text gives the same result on any machine");

    [Fact]
    public void A_class_that_nothing_derives_from_is_sealed()
    {
        var types = new[] { typeof(QuoteExtractor), typeof(QuoteExtract.Training.Evaluation.Scorecard), typeof(QuoteExtract.Cli.CommandLine) }
            .SelectMany(part => part.Assembly.GetTypes()).ToList();
        var parents = types.Select(type => type.BaseType).ToHashSet();

        types.Where(type => type.Namespace?.StartsWith("QuoteExtract", StringComparison.Ordinal) == true && type.IsClass && !type.IsSealed)
            .Where(type => !parents.Contains(type) && !type.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false))
            .Select(type => type.FullName)
            .Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void No_file_is_too_long_to_read(string project) =>
        SourceFile.Of(project).Where(file => file.Lines > LongestFile).Select(file => $"{file.Path}: {file.Lines} lines").Should().BeEmpty();

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_file_holds_one_type_and_bears_its_name(string project) =>
        SourceFile.Of(project)
            .Select(file => (file.Path, Types: TopLevelType().Matches(file.Code).Select(match => match.Groups[1].Value).ToList()))
            .Where(file => file.Types.Any(type => type != Path.GetFileNameWithoutExtension(file.Path)) || file.Types.Count > 1)
            .Select(file => $"{file.Path}: {string.Join(", ", file.Types)}")
            .Should().BeEmpty();

    [Fact]
    public void No_name_says_Manager_Helper_or_Util() =>
        ProjectNames.SelectMany(SourceFile.Of).Select(file => file.Path)
            .Where(path => Empty().IsMatch(path)).Should().BeEmpty();

    [Fact]
    public void Every_lexicon_says_where_it_comes_from()
    {
        string lexicons = RepositoryFolder.At("src", "QuoteExtract", "Lexicons");
        Directory.EnumerateFiles(lexicons, "*.tsv", SearchOption.AllDirectories)
            .Where(list => Path.GetDirectoryName(list) != lexicons)
            .Where(list => !File.ReadAllText(Path.Combine(Path.GetDirectoryName(list)!, "SOURCES.md")).Contains(Path.GetFileName(list), StringComparison.Ordinal))
            .Should().BeEmpty("SOURCES.md has a line for each list");
    }

    public static TheoryData<string> Projects() => [.. ProjectNames];

    [GeneratedRegex(@"\b(?:Console|Random|HttpClient|Socket|Environment|Stopwatch|TimeProvider|Process|(?:DateTime(?:Offset)?\.(?:UtcNow|Now|Today))|Guid\.(?:NewGuid|CreateVersion7))\b")]
    private static partial Regex Outside();

    [GeneratedRegex(@"^(?:(?:public|internal|file|sealed|static|abstract|readonly|ref|partial|unsafe)\s+)*(?:class|record struct|record|struct|interface|enum)\s+(\w+)", RegexOptions.Multiline)]
    private static partial Regex TopLevelType();

    [GeneratedRegex(@"(?:Manager|Helper|Util|Utils)\w*\.cs$")]
    private static partial Regex Empty();
}
