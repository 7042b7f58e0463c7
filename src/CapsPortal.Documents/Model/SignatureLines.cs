namespace CapsPortal.Documents.Model;

/// <summary>The words of a signature block, the same for every writer.</summary>
internal static class SignatureLines
{
    public const string NotSigned = "Pas encore signé";
    public const string Drawn = "Signature tracée à la main";

    public static IReadOnlyList<IReadOnlyList<Inline>> Of(SignatureBlock signature)
    {
        var lines = new List<IReadOnlyList<Inline>> { new Inline[] { new Text(signature.Who, Bold: true) } };
        var place = string.Join(", ", new[] { signature.Function, signature.Organisation }.Where(part => !string.IsNullOrWhiteSpace(part)));
        if (place.Length > 0)
        {
            lines.Add(Inline.Of(place));
        }

        if (signature.SignedAt is null)
        {
            lines.Add([new Text(NotSigned, Italic: true)]);
            return lines;
        }

        if (signature.Statement is not null)
        {
            lines.Add([new Text(signature.Statement, Italic: true)]);
        }

        if (signature.Drawing is not null)
        {
            lines.Add(Inline.Of(Drawn));
        }

        lines.Add(Inline.Of(signature.SignedAt));
        if (signature.Verification is not null)
        {
            lines.Add(Inline.Of(signature.Verification));
        }

        return lines;
    }
}
