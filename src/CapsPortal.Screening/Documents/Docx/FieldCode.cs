namespace CapsPortal.Screening.Documents.Docx;

/// <summary>What a field is told to show.</summary>
internal static class FieldCode
{
    /// <summary>Fields that number, date or point within the document: their codes hold nobody's words.</summary>
    private static readonly HashSet<string> OfFormat = new(StringComparer.OrdinalIgnoreCase)
    {
        "PAGE", "NUMPAGES", "SECTION", "SECTIONPAGES", "TOC", "PAGEREF", "REF", "NOTEREF", "SEQ", "STYLEREF", "DATE", "TIME", "CREATEDATE",
        "SAVEDATE", "PRINTDATE", "FORMTEXT", "FORMCHECKBOX", "FORMDROPDOWN", "EQ", "BIBLIOGRAPHY", "NUMWORDS", "NUMCHARS",
    };

    public static bool IsOfFormat(string code)
    {
        var words = code.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        // A link of the table of contents.
        return words.Length == 0 || OfFormat.Contains(words[0]) || (words is [_, "\\l", ['"', '_', ..], ..]);
    }
}
