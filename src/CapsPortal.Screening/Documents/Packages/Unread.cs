namespace CapsPortal.Screening.Documents.Packages;

/// <summary>The parts of a package that nobody here can read, and how the reader is told.</summary>
internal static class Unread
{
    public static bool IsImage(string name) => name.StartsWith("ObjectReplacements/", StringComparison.Ordinal) || Path.GetExtension(name).ToLowerInvariant() is
        ".png" or ".jpg" or ".jpeg" or ".gif" or ".bmp" or ".tif" or ".tiff" or ".svg" or ".emf" or ".wmf" or ".emz" or ".wmz" or ".webp" or ".wdp" or ".ico" or ".svm";

    /// <summary>A document within the document, in a format of its own.</summary>
    public static bool IsEmbedded(string name) => !IsImage(name) && !Package.IsXml(name) && name is not ("mimetype" or "layout-cache")
        && Path.GetExtension(name).ToLowerInvariant() is not (".odttf" or ".ttf" or ".otf" or ".fntdata");

    public static List<string> Warnings(Package package)
    {
        var warnings = package.Names.Where(IsEmbedded).Select(KindOf).Distinct()
            .Select(kind => $"Le document contient un objet incorporé ({kind}) qui n’a pas été relu.").ToList();
        var images = package.Names.Count(name => IsImage(name) && !name.Contains("thumbnail", StringComparison.OrdinalIgnoreCase));
        if (images > 0)
        {
            warnings.Add(images == 1
                ? "Le document contient une image : ce repérage ne lit pas ce qu’elle montre."
                : $"Le document contient {images} images : ce repérage ne lit pas ce qu’elles montrent.");
        }

        return warnings;
    }

    private static string KindOf(string name) => Path.GetExtension(name).ToLowerInvariant() switch
    {
        ".xlsx" or ".xls" or ".xlsm" or ".xlsb" or ".ods" => "tableur",
        ".docx" or ".doc" or ".docm" or ".odt" or ".rtf" or ".html" or ".htm" or ".mht" or ".txt" => "document",
        ".pptx" or ".ppt" or ".odp" => "diaporama",
        ".pdf" => "PDF",
        ".mp3" or ".mp4" or ".wav" or ".m4a" or ".avi" or ".mov" => "son ou vidéo",
        _ when name.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase) => "macro",
        _ => "objet",
    };
}
