using UglyToad.PdfPig;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Parser.Parts;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace CapsPortal.Screening.Documents.Pdf;

/// <summary>
/// Fonts as the text needs them: which letters, how wide. The programs that draw the letters are taken out, for they may
/// call each other without end; so are tables that claim billions of letters.
/// </summary>
internal sealed class PdfSafeFonts(IPdfTokenScanner scanner, ILookupFilterProvider filters, PdfBudget budget)
{
    private const int MaxWidths = 1_000_000;

    private readonly HashSet<IndirectReferenceToken> _made = [];

    /// <summary>The font in its place; a font that is named by reference is replaced for the whole document.</summary>
    public IToken Safe(IToken font)
    {
        if (font is IndirectReferenceToken reference)
        {
            if (_made.Add(reference) && DirectObjectFinder.TryGet<DictionaryToken>(font, scanner, out var named))
            {
                scanner.ReplaceToken(reference.Data, Safe(named, isDescendant: false));
            }

            return font;
        }

        return font is DictionaryToken direct ? Safe(direct, isDescendant: false) : font;
    }

    private DictionaryToken Safe(DictionaryToken font, bool isDescendant)
    {
        // Widths of vertical writing may claim as much, and part no words here.
        var safe = font.Without("W2");
        var hadProgram = false;
        if (font.TryGet<DictionaryToken>(NameToken.FontDescriptor, scanner, out var descriptor))
        {
            hadProgram = descriptor.Data.Keys.Any(key => key.StartsWith("FontFile", StringComparison.Ordinal));
            safe = safe.With("FontDescriptor", descriptor.Without("FontFile").Without("FontFile2").Without("FontFile3"));
        }

        if (safe.TryGet<ArrayToken>(NameToken.W, scanner, out var widths))
        {
            safe = Claimed(widths) > MaxWidths ? safe.Without("W") : safe;
        }

        if (!isDescendant && font.TryGet<ArrayToken>(NameToken.DescendantFonts, scanner, out var descendants)
            && descendants.Length > 0 && DirectObjectFinder.TryGet<DictionaryToken>(descendants[0], scanner, out var descendant))
        {
            safe = safe.With("DescendantFonts", new ArrayToken([Safe(descendant, isDescendant: true)]));
        }

        var tellsLetters = font.ContainsKey(NameToken.Encoding) && !font.ContainsKey(NameToken.DescendantFonts);
        if (font.TryGet<StreamToken>(NameToken.ToUnicode, scanner, out var letters))
        {
            tellsLetters = true;
            safe = safe.With("ToUnicode", PdfLetterTable.Written(letters.Decode(filters, scanner).Span));
        }

        if (font.TryGet<StreamToken>(NameToken.Encoding, scanner, out _))
        {
            // A table of its own from codes to drawings: the letters do not depend on it, their widths may.
            safe = safe.With("Encoding", NameToken.Create("Identity-H"));
        }

        budget.HasSilentFonts |= !isDescendant && !tellsLetters && (hadProgram || font.ContainsKey(NameToken.DescendantFonts));
        return safe;
    }

    /// <summary>How many letters a list of widths speaks of: « first [w w w] » or « first last w ».</summary>
    private static double Claimed(ArrayToken widths)
    {
        var claimed = 0.0;
        for (var i = 0; i + 1 < widths.Length; i++)
        {
            if (widths[i] is NumericToken first && widths[i + 1] is NumericToken last)
            {
                claimed += Math.Max(0, last.Double - first.Double);
                i += 2;
            }
            else
            {
                claimed++;
            }
        }

        return claimed;
    }
}
