using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace CapsPortal.Web.Data.Seed;

/// <summary>Reads the texts that the portal starts with from the YAML files beside this one.</summary>
internal static class EmbeddedYaml
{
    private static readonly IDeserializer Reader = new DeserializerBuilder()
        .WithNamingConvention(UnderscoredNamingConvention.Instance)
        .IgnoreUnmatchedProperties()
        .Build();

    public static T Read<T>(string fileName)
    {
        var assembly = typeof(EmbeddedYaml).Assembly;
        using var stream = assembly.GetManifestResourceStream($"{typeof(EmbeddedYaml).Namespace}.{fileName}")
            ?? throw new InvalidOperationException($"The file {fileName} is not in the build.");
        using var reader = new StreamReader(stream);
        return Reader.Deserialize<T>(reader);
    }
}
