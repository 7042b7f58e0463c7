using System.Globalization;
using System.Text;
using System.Xml.Linq;
using CapsPortal.Screening.Documents.Packages;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Exceptions;
using UglyToad.PdfPig.Tokens;

namespace CapsPortal.Screening.Documents.Pdf;

/// <summary>The text of a .pdf, page after page, then what it says of its makers.</summary>
internal static class PdfText
{
    public const string PropertiesPlace = "propriétés";
    public const string CommentAuthor = "Auteur d’un commentaire";

    private const int MaxPages = 2_000;
    private const int MaxDepth = 128;

    private const string Damaged = "Ce PDF est abîmé : il n’a pas pu être lu. Enregistrez-le à nouveau depuis le logiciel qui l’a fait, puis recommencez.";

    public static DocumentText Read(ReadOnlyMemory<byte> content, CancellationToken cancellation)
    {
        var budget = new PdfBudget(cancellation);
        try
        {
            return Read(content, budget, cancellation);
        }
        catch (Exception exception) when (exception is not (OperationCanceledException or UnreadableDocumentException))
        {
            // The library says what is wrong with words of the document: they stay here.
            cancellation.ThrowIfCancellationRequested();
            throw budget.Refusal ?? (exception is PdfDocumentEncryptedException ? DocumentReader.IsProtected() : new UnreadableDocumentException(Damaged));
        }
    }

    private static DocumentText Read(ReadOnlyMemory<byte> content, PdfBudget budget, CancellationToken cancellation)
    {
        if (PdfReferences.AreChained(content.Span))
        {
            throw new UnreadableDocumentException(Damaged);
        }

        var bytes = content.ToArray();
        PdfNames.HideDestinations(bytes);
        using var pdf = PdfDocument.Open(bytes, new ParsingOptions
        {
            UseLenientParsing = true,
            SkipMissingFonts = true,
            MaxStackDepth = MaxDepth,
            FilterProvider = new BoundedFilters(budget),
        });
        if (pdf.NumberOfPages is 0 or > MaxPages)
        {
            throw new UnreadableDocumentException(pdf.NumberOfPages == 0 ? Damaged : $"Ce PDF dépasse {MaxPages} pages. Partagez-le en plusieurs documents, puis recommencez.");
        }

        pdf.AddPageFactory<PdfPage, PdfPageReader>();
        var transcript = new Transcript();
        var metadata = Properties(pdf);
        var (silent, damaged) = (new List<int>(), new List<int>());
        for (var number = 1; number <= pdf.NumberOfPages; number++)
        {
            cancellation.ThrowIfCancellationRequested();
            transcript.Separate($"--- page {number} ---\n");
            if (Page(pdf, number, budget) is not { } page)
            {
                damaged.Add(number);
                continue;
            }

            Say(transcript, $"page {number}", page.Text);
            foreach (var (kind, said) in page.Notes.Where(note => note.Kind != CommentAuthor))
            {
                Say(transcript, $"page {number}, {kind}", said);
            }

            metadata.AddRange(page.Notes.Where(note => note.Kind == CommentAuthor).Select(note => new DocumentProperty(note.Kind, note.Said)));
            if (page.Text.Length == 0)
            {
                silent.Add(number);
            }
        }

        if (damaged.Count == pdf.NumberOfPages)
        {
            throw new UnreadableDocumentException(Damaged);
        }

        metadata = [.. metadata.Distinct()];
        foreach (var property in metadata)
        {
            Say(transcript, PropertiesPlace, $"{property.Name} : {property.Value}");
        }

        return new DocumentText(DocumentFormat.Pdf, transcript.ToString(), transcript.Parts, metadata, Warnings(pdf, budget, silent, damaged));
    }

    private static PdfPage? Page(PdfDocument pdf, int number, PdfBudget budget)
    {
        try
        {
            return pdf.GetPage<PdfPage>(number);
        }
        catch (Exception exception) when (budget.Refusal is null && exception is not (OperationCanceledException or UnreadableDocumentException))
        {
            return null;
        }
    }

    private static void Say(Transcript transcript, string place, string said)
    {
        transcript.At(place);
        transcript.Separate(WithoutHalves(said));
        transcript.EndLine();
    }

    /// <summary>A font may map a letter to half a character.</summary>
    private static string WithoutHalves(string text) => Encoding.Unicode.GetString(Encoding.Unicode.GetBytes(text));

    private static List<DocumentProperty> Properties(PdfDocument pdf)
    {
        var information = pdf.Information;
        var properties = new List<DocumentProperty>
        {
            new("Auteur", information.Author ?? ""),
            new("Titre", information.Title ?? ""),
            new("Sujet", information.Subject ?? ""),
            new("Mots-clés", information.Keywords ?? ""),
            new("Logiciel", information.Creator ?? ""),
            new("Producteur du PDF", information.Producer ?? ""),
        };
        properties.AddRange(Xmp(pdf));
        return [.. properties.Where(property => !string.IsNullOrWhiteSpace(property.Value)).Select(property => property with { Value = property.Value.Trim() })];
    }

    private static IEnumerable<DocumentProperty> Xmp(PdfDocument pdf)
    {
        if (!pdf.TryGetXmpMetadata(out var xmp))
        {
            return [];
        }

        XElement root;
        try
        {
            root = XmlPart.Load(xmp.GetXmlBytes().ToArray(), new XmlBudget()).Root!;
        }
        catch (UnreadableDocumentException)
        {
            return [];
        }

        return root.DescendantNodes().OfType<XText>().Select(text => (Text: text, Holder: text.Ancestors().FirstOrDefault(ancestor => ancestor.Name.NamespaceName == "http://purl.org/dc/elements/1.1/")))
            .Select(found => (found.Text.Value, Name: found.Holder?.Name.LocalName switch
            {
                "creator" or "contributor" => "Auteur",
                "title" => "Titre",
                "description" => "Sujet",
                "subject" => "Mots-clés",
                _ => "",
            }))
            .Where(found => found.Name.Length > 0).Select(found => new DocumentProperty(found.Name, found.Value));
    }

    private static List<string> Warnings(PdfDocument pdf, PdfBudget budget, List<int> silent, List<int> damaged)
    {
        var warnings = new List<string>();
        if (silent.Count > 0)
        {
            warnings.Add(silent.Count == 1
                ? $"La page {silent[0]} n’a pas de texte : c’est sans doute une image, que ce repérage ne lit pas."
                : $"Les pages {Listed(silent)} n’ont pas de texte : ce sont sans doute des images, que ce repérage ne lit pas.");
        }

        if (damaged.Count > 0)
        {
            warnings.Add(damaged.Count == 1
                ? $"La page {damaged[0]} est abîmée : elle n’a pas pu être lue."
                : $"Les pages {Listed(damaged)} sont abîmées : elles n’ont pas pu être lues.");
        }

        if (budget.HasSilentFonts)
        {
            warnings.Add("Une partie de ce PDF utilise des polices qui ne disent pas quelles lettres elles montrent : ce qui en est lu n’est pas sûr.");
        }

        if (pdf.Structure.Catalog.CatalogDictionary.TryGet<IToken>(NameToken.Names, out var names) && HasFiles(pdf, names))
        {
            warnings.Add("Le document contient des fichiers joints qui n’ont pas été relus.");
        }

        return warnings;
    }

    private static bool HasFiles(PdfDocument pdf, IToken names) =>
        (names is IndirectReferenceToken reference ? pdf.Structure.GetObject(reference.Data).Data : names) is DictionaryToken dictionary
        && dictionary.ContainsKey(NameToken.Create("EmbeddedFiles"));

    /// <summary>« 2 et 5 », « 1 à 4 et 7 ».</summary>
    private static string Listed(List<int> pages)
    {
        var runs = new List<string>();
        for (var i = 0; i < pages.Count;)
        {
            var start = i;
            while (i + 1 < pages.Count && pages[i + 1] == pages[i] + 1)
            {
                i++;
            }

            i++;
            runs.Add((i - start) switch
            {
                1 => $"{pages[start]}",
                2 => $"{pages[start]}, {pages[i - 1]}",
                _ => $"{pages[start]} à {pages[i - 1]}",
            });
        }

        var all = string.Join(", ", runs);
        var last = all.LastIndexOf(", ", StringComparison.Ordinal);
        return last < 0 ? all : string.Create(CultureInfo.InvariantCulture, $"{all[..last]} et {all[(last + 2)..]}");
    }
}
