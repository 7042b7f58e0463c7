namespace CapsPortal.EndToEnd.Tests;

/// <summary>The clone that these tests were built from.</summary>
public static class Repository
{
    public static string Folder { get; } = Find();

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "CapsPortal.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("These tests run from a clone of the project.");
        }

        return folder.FullName;
    }
}
