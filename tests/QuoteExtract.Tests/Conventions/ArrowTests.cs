using System.Text.RegularExpressions;

namespace QuoteExtract.Tests.Conventions;

/// <summary>
/// The library is a star: nouns, Text and Linguistics know nobody above them; the four stages know those and never each
/// other; only the extractor knows the order. Training and the command know the library, and it knows neither.
/// </summary>
public partial class ArrowTests
{
    private static readonly string[] Ground = ["Text", "Linguistics", "Lexicons", "Learning", "Models"];

    /// <summary>What each folder of the library may name. A folder that is not here fails: say what it may know.</summary>
    private static readonly Dictionary<string, string[]> MayName = new()
    {
        ["Models"] = [],
        ["Lexicons"] = [],
        ["Learning"] = ["Models"],
        ["Text"] = ["Lexicons"],
        ["Linguistics"] = ["Text", "Lexicons", "Learning", "Models"],
        ["Quotations"] = Ground,
        ["Speakers"] = Ground,
        ["Claims"] = Ground,
        ["Stances"] = Ground,
        ["Serialization"] = ["Text", "Linguistics"],
    };

    /// <summary>The files at the root that are no nouns.</summary>
    private static readonly Dictionary<string, string[]> RootMayName = new()
    {
        ["src/QuoteExtract/QuoteExtractor.cs"] = ["Linguistics"],
        ["src/QuoteExtract/ExtractionStages.cs"] = ["Text", "Linguistics", "Quotations", "Speakers", "Claims", "Stances"],
        ["src/QuoteExtract/ExtractionResult.cs"] = ["Serialization"],
    };

    [Fact]
    public void No_arrow_in_the_library_is_drawn_backwards()
    {
        var backwards = new List<string>();
        foreach (var file in SourceFile.Of("QuoteExtract"))
        {
            string[]? allowed = file.Folder == "" ? RootMayName.GetValueOrDefault(file.Path, []) : MayName.GetValueOrDefault(file.Folder);
            allowed.Should().NotBeNull("{0} is in a folder that {1} says nothing about", file.Path, nameof(ArrowTests));
            backwards.AddRange(Names(file).Where(name => name != file.Folder && !allowed!.Contains(name)).Select(name => $"{file.Path} -> {name}"));
        }

        backwards.Should().BeEmpty();
    }

    [Fact]
    public void Training_knows_the_library_and_not_the_command() =>
        SourceFile.Of("QuoteExtract.Training").Where(file => Names(file).Contains("Cli")).Select(file => file.Path).Should().BeEmpty();

    [Theory]
    [InlineData("QuoteExtract")]
    [InlineData("QuoteExtract.Training", "QuoteExtract")]
    [InlineData("QuoteExtract.Cli", "QuoteExtract", "QuoteExtract.Training")]
    public void Projects_refer_to_what_they_may_know(string project, params string[] references)
    {
        string file = File.ReadAllText(RepositoryFolder.At("src", project, project + ".csproj"));

        ProjectReference().Matches(file).Select(match => match.Groups[1].Value).Should().BeEquivalentTo(references);
    }

    [Theory]
    [InlineData("using QuoteExtract.Speakers;", "Speakers")]
    [InlineData("using static QuoteExtract.Claims.Clause;", "Claims")]
    [InlineData("using Word = QuoteExtract.Linguistics.Token;", "Linguistics")]
    [InlineData("namespace QuoteExtract.Text; // not QuoteExtract.Stances")]
    [InlineData("var q = new QuoteExtract.Quotation();", "Quotation")]
    public void Names_are_read_from_using_lines_and_code(string code, params string[] names) =>
        Names(new SourceFile("src/QuoteExtract/Text/A.cs", code)).Should().Equal(names);

    /// <summary>What follows "QuoteExtract." in the code, but for the file's own namespace.</summary>
    private static IEnumerable<string> Names(SourceFile file) =>
        Qualified().Matches(file.Code).Select(match => match.Groups[1].Value).Distinct().Order(StringComparer.Ordinal);

    [GeneratedRegex(@"(?<!namespace\s+)\bQuoteExtract\.(\w+)")]
    private static partial Regex Qualified();

    [GeneratedRegex("""<ProjectReference Include="[^"]*?([\w.]+)\.csproj" """)]
    private static partial Regex ProjectReference();
}
