using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Geometry;
using UglyToad.PdfPig.Graphics.Operations;
using UglyToad.PdfPig.Outline.Destinations;
using UglyToad.PdfPig.Parser;
using UglyToad.PdfPig.Parser.Parts;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace CapsPortal.Screening.Documents.Pdf;

/// <param name="Notes">What stands on the page beside its text; the kind is in French.</param>
internal sealed record PdfPage(string Text, IReadOnlyList<(string Kind, string Said)> Notes);

/// <summary>Reads one page, and keeps nothing of it but what it says.</summary>
internal sealed class PdfPageReader(
    IPdfTokenScanner scanner, IResourceStore resources, ILookupFilterProvider filters, IPageContentParser parser, ParsingOptions options)
    : BasePageFactory<PdfPage>(
        scanner, new PdfTextResources(resources, scanner, new PdfSafeFonts(scanner, filters, BoundedFilters.BudgetOf(options))), filters, parser, options),
        IPageFactory<PdfPage>
{
    private const int MaxContents = 32 * 1024 * 1024;
    private const int MaxNotes = 5_000;
    private const int MaxParents = 32;

    /// <summary>A page may name the same stream a million times, and its parts are joined before anything is counted: they are counted here.</summary>
    PdfPage IPageFactory<PdfPage>.Create(int number, DictionaryToken dictionary, PageTreeMembers pageTreeMembers, NamedDestinations namedDestinations)
    {
        if (dictionary.TryGet<ArrayToken>(NameToken.Contents, PdfScanner, out var parts))
        {
            var lengths = new Dictionary<IToken, long>();
            var total = 0L;
            foreach (var part in parts.Data)
            {
                if (!lengths.TryGetValue(part, out var length))
                {
                    lengths[part] = length = DirectObjectFinder.TryGet<StreamToken>(part, PdfScanner, out var stream) ? stream.Data.Length : 0;
                }

                total += length + 1;
                if (total > MaxContents)
                {
                    throw new UnreadableDocumentException(DocumentReader.TooMuchText);
                }
            }
        }

        return Create(number, dictionary, pageTreeMembers, namedDestinations);
    }

    protected override PdfPage ProcessPage(
        int pageNumber, DictionaryToken dictionary, NamedDestinations namedDestinations, MediaBox mediaBox, CropBox cropBox,
        UserSpaceUnit userSpaceUnit, PageRotationDegrees rotation, TransformationMatrix initialMatrix, IReadOnlyList<IGraphicsStateOperation> operations)
    {
        var text = new PdfPageText(
            pageNumber, ResourceStore, PdfScanner, PageContentParser, FilterProvider, cropBox, userSpaceUnit, rotation, initialMatrix, ParsingOptions);
        return new PdfPage(text.Process(pageNumber, operations), [.. Notes(dictionary).Take(MaxNotes)]);
    }

    private IEnumerable<(string Kind, string Said)> Notes(DictionaryToken page)
    {
        if (!page.TryGet<ArrayToken>(NameToken.Annots, PdfScanner, out var notes))
        {
            yield break;
        }

        foreach (var token in notes.Data)
        {
            if (!DirectObjectFinder.TryGet<DictionaryToken>(token, PdfScanner, out var note))
            {
                continue;
            }

            var subtype = note.TryGet<NameToken>(NameToken.Subtype, PdfScanner, out var name) ? name.Data : "";
            var isField = subtype == "Widget";
            if (!isField && Said(note, "T") is { } author)
            {
                yield return (PdfText.CommentAuthor, author);
            }

            if (Said(note, "Contents") is { } comment)
            {
                yield return (subtype == "Link" ? "lien" : "commentaire", comment);
            }

            if (note.TryGet<DictionaryToken>(NameToken.A, PdfScanner, out var action) && Said(action, "URI") is { } link)
            {
                yield return ("lien", link);
            }

            if (isField && Value(note) is { } value)
            {
                yield return ("champ de formulaire", value);
            }
        }
    }

    /// <summary>What was typed in a field; its parts on the pages may leave it to the field that they belong to.</summary>
    private string? Value(DictionaryToken field)
    {
        for (var parents = 0; parents < MaxParents; parents++)
        {
            if (Said(field, "V") is { } value)
            {
                return value;
            }

            if (!field.TryGet<DictionaryToken>(NameToken.Parent, PdfScanner, out var parent))
            {
                break;
            }

            field = parent;
        }

        return null;
    }

    private string? Said(DictionaryToken holder, string name)
    {
        var key = NameToken.Create(name);
        var said = holder.TryGet<StringToken>(key, PdfScanner, out var text) ? text.Data
            : holder.TryGet<HexToken>(key, PdfScanner, out var hex) ? hex.Data
            : null;
        return string.IsNullOrWhiteSpace(said) ? null : said;
    }
}
