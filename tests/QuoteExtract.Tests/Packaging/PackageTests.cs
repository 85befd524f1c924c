using System.IO.Compression;
using System.Reflection.Metadata;
using System.Xml.Linq;

namespace QuoteExtract.Tests.Packaging;

public class PackageTests(PackedLibrary package) : IClassFixture<PackedLibrary>
{
    [Fact]
    public void The_package_holds_the_library_its_documentation_readme_and_licence()
    {
        using var archive = ZipFile.OpenRead(package.File("nupkg"));

        archive.Entries.Select(entry => entry.FullName).Should()
            .Contain(["lib/net10.0/QuoteExtract.dll", "lib/net10.0/QuoteExtract.xml", "README.md", "LICENSE"]);
        var nuspec = Metadata(archive);
        Value(nuspec, "license").Should().Be("MIT");
        Value(nuspec, "readme").Should().Be("README.md");
        Value(nuspec, "description").Should().NotBeEmpty();
    }

    [Fact]
    public void The_package_needs_no_other()
    {
        using var archive = ZipFile.OpenRead(package.File("nupkg"));

        Metadata(archive).Descendants().Where(element => element.Name.LocalName == "dependency")
            .Select(element => element.Attribute("id")!.Value)
            .Should().BeSubsetOf(["System.Numerics.Tensors"]);
    }

    [Fact]
    public void The_symbols_are_portable_and_stand_beside_the_package()
    {
        using var archive = ZipFile.OpenRead(package.File("snupkg"));
        using var symbols = new MemoryStream();
        using (var entry = archive.GetEntry("lib/net10.0/QuoteExtract.pdb")!.Open()) entry.CopyTo(symbols);
        symbols.Position = 0;

        using var provider = MetadataReaderProvider.FromPortablePdbStream(symbols);

        provider.GetMetadataReader().Documents.Count.Should().BePositive();
    }

    /// <summary>A project that has nothing but the package, made far from this repository's settings and with no other feed.</summary>
    [Fact]
    public async Task A_new_console_project_runs_the_shortest_program()
    {
        string project = package.Write("app/App.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
                <UseAppHost>false</UseAppHost>
                <RestorePackagesPath>packages</RestorePackagesPath>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="QuoteExtract" Version="{package.Version}" />
              </ItemGroup>
            </Project>
            """);
        foreach (string name in new[] { "Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props" })
            package.Write($"app/{name}", "<Project />");
        package.Write("app/nuget.config", $"""
            <configuration>
              <packageSources><clear /><add key="packed" value="{package.Feed}" /></packageSources>
            </configuration>
            """);
        package.Write("app/Program.cs", """
            using QuoteExtract;

            string text = "“We are ready to sign the peace treaty,” said Foreign Minister Elena Marković.\n\n“It is a trap,” her rival Pavel Drozd replied.";
            var extractor = QuoteExtractor.Create();
            foreach (var q in extractor.Extract(text).Quotations)
                Console.WriteLine($"{q.Speaker?.Name} [{q.Stance.Label} on {q.Stance.Target}]: {q.Text}");
            """);
        string folder = Path.GetDirectoryName(project)!;

        await Command.Dotnet(folder, "build", "--output", "out", "-nodeReuse:false");
        string printed = await Command.Dotnet(folder, Path.Combine("out", "App.dll"));

        printed.ReplaceLineEndings("\n").Should().Be("""
            Elena Marković [Favor on peace treaty]: “We are ready to sign the peace treaty,”
            Pavel Drozd [Against on peace treaty]: “It is a trap,”

            """.ReplaceLineEndings("\n"));
    }

    private static XElement Metadata(ZipArchive archive)
    {
        using var nuspec = archive.GetEntry("QuoteExtract.nuspec")!.Open();
        return XDocument.Load(nuspec).Root!.Elements().Single();
    }

    private static string? Value(XElement metadata, string name) =>
        metadata.Elements().SingleOrDefault(element => element.Name.LocalName == name)?.Value;
}
