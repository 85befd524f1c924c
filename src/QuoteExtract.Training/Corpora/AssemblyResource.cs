using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace QuoteExtract.Training.Corpora;

/// <summary>A resource of an assembly that is read as a file and never loaded.</summary>
internal static class AssemblyResource
{
    /// <exception cref="InvalidDataException">There is no such resource.</exception>
    public static byte[] Read(string path, string name)
    {
        using var file = new PEReader(File.OpenRead(path));
        var metadata = file.GetMetadataReader();
        foreach (var handle in metadata.ManifestResources)
        {
            var resource = metadata.GetManifestResource(handle);
            if (!metadata.StringComparer.Equals(resource.Name, name)) continue;
            var section = file.GetSectionData(file.PEHeaders.CorHeader!.ResourcesDirectory.RelativeVirtualAddress);
            int at = (int)resource.Offset, length = section.GetReader(at, 4).ReadInt32();
            return section.GetReader(at + 4, length).ReadBytes(length);
        }
        throw new InvalidDataException($"{path} has no resource {name}.");
    }
}
