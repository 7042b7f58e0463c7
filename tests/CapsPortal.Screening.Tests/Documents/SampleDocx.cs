using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.VariantTypes;
using DocumentFormat.OpenXml.Wordprocessing;
using Custom = DocumentFormat.OpenXml.CustomProperties;
using Extended = DocumentFormat.OpenXml.ExtendedProperties;

namespace CapsPortal.Screening.Tests.Documents;

/// <summary>A .docx that says something of an invented person everywhere a .docx can.</summary>
internal static class SampleDocx
{
    private const string Namespaces = """
        xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"
        xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"
        xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml"
        """;

    /// <summary>The smallest picture there is.</summary>
    public static readonly byte[] Picture = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    private const string Body = """
        <w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>Atelier cuisine</w:t></w:r></w:p>
        <w:p><w:bookmarkStart w:id="1" w:name="Sophie_Dupont"/><w:r><w:t xml:space="preserve">L’atelier est animé par Mme So</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">phie Du</w:t></w:r><w:proofErr w:type="spellStart"/><w:r><w:softHyphen/><w:t>pont, diététicienne</w:t></w:r><w:bookmarkEnd w:id="1"/><w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:t>.</w:t></w:r></w:p>
        <w:p><w:commentRangeStart w:id="0"/><w:r><w:t xml:space="preserve">Écrire à </w:t></w:r><w:hyperlink r:id="rMail"><w:r><w:t>son adresse</w:t></w:r></w:hyperlink><w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r><w:r><w:t xml:space="preserve"> ou au site </w:t></w:r><w:hyperlink r:id="rSite"><w:r><w:t>du service</w:t></w:r></w:hyperlink></w:p>
        <w:p><w:r><w:t xml:space="preserve">Présents : </w:t></w:r><w:del w:id="7" w:author="Claire Morel" w:date="2026-01-05T10:00:00Z"><w:r><w:delText xml:space="preserve">Karim </w:delText></w:r></w:del><w:del w:id="8" w:author="Claire Morel"><w:r><w:delText>Benali</w:delText></w:r></w:del><w:ins w:id="9" w:author="Claire Morel"><w:r><w:t>Léa Martin</w:t></w:r></w:ins></w:p>
        <w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>Dossier de Nadia Haddad</w:t></w:r></w:p>
        <w:p><w:pPr><w:pStyle w:val="Heading2"/></w:pPr><w:r><w:t>Personnes</w:t></w:r></w:p>
        <w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid><w:gridCol w:w="3000"/><w:gridCol w:w="3000"/></w:tblGrid>
          <w:tr><w:tc><w:p><w:r><w:t>Nom</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>Téléphone</w:t></w:r></w:p></w:tc></w:tr>
          <w:tr><w:tc><w:p><w:r><w:t>Sophie</w:t></w:r><w:r><w:t xml:space="preserve"> Dupont</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>06 12 34</w:t></w:r><w:r><w:t xml:space="preserve"> 56 78</w:t></w:r></w:p><w:p><w:r><w:t>le soir</w:t></w:r></w:p></w:tc></w:tr>
        </w:tbl>
        <w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline><wp:extent cx="1000000" cy="500000"/><wp:docPr id="5" name="Zone 5" descr="Encadré de Sophie Dupont"/><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="1000000" cy="500000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></wps:spPr><wps:txbx><w:txbxContent><w:p><w:r><w:t>Appeler Sophie Dupont</w:t></w:r></w:p></w:txbxContent></wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict><v:rect style="width:80pt;height:40pt"><v:textbox><w:txbxContent><w:p><w:r><w:t xml:space="preserve">Appeler </w:t></w:r><w:r><w:t>Sophie Dupont</w:t></w:r></w:p></w:txbxContent></v:textbox></v:rect></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>
        <w:p><w:r><w:drawing><wp:inline><wp:extent cx="100000" cy="100000"/><wp:docPr id="6" name="Image 6" descr="Portrait de Sophie Dupont"/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr><pic:cNvPr id="6" name="sophie-dupont.png" descr="Portrait de Sophie Dupont"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="rImage"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="100000" cy="100000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>
        <w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> HYPERLINK "mailto:sophie.</w:instrText></w:r><w:r><w:instrText>dupont@exemple.fr" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>courriel</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:tab/><w:t>porte</w:t><w:noBreakHyphen/><w:t>parole</w:t><w:br/><w:t>deuxième ligne</w:t></w:r></w:p>
        <w:sdt><w:sdtPr><w:alias w:val="Référent : Sophie Dupont"/></w:sdtPr><w:sdtContent><w:p><w:r><w:t>Contenu commandé</w:t></w:r></w:p></w:sdtContent></w:sdt>
        <w:sectPr><w:headerReference w:type="default" r:id="rHeader"/><w:footerReference w:type="default" r:id="rFooter"/></w:sectPr>
        """;

    public static byte[] Rich() => Make(Body, AddSurroundings);

    /// <param name="body">Paragraphs and tables, in WordprocessingML.</param>
    public static byte[] Make(string body, Action<WordprocessingDocument>? surround = null)
    {
        using var stream = new MemoryStream();
        using (var document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var main = document.AddMainDocumentPart();
            Feed(main, $"<w:document {Namespaces}><w:body>{body}</w:body></w:document>");
            var styles = main.AddNewPart<StyleDefinitionsPart>();
            Feed(styles, $"""
                <w:styles {Namespaces}>
                  <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
                  <w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>
                  <w:style w:type="paragraph" w:styleId="Heading2"><w:name w:val="heading 2"/><w:basedOn w:val="Normal"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>
                </w:styles>
                """);
            surround?.Invoke(document);
        }

        return stream.ToArray();
    }

    public static void Feed(OpenXmlPart part, string xml)
    {
        using var content = new MemoryStream(System.Text.Encoding.UTF8.GetBytes("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n" + xml));
        part.FeedData(content);
    }

    private static void AddSurroundings(WordprocessingDocument document)
    {
        var main = document.MainDocumentPart!;
        main.AddHyperlinkRelationship(new Uri("mailto:sophie.dupont@exemple.fr?subject=Atelier"), true, "rMail");
        main.AddHyperlinkRelationship(new Uri("https://sante.exemple.fr/ateliers"), true, "rSite");
        using (var picture = new MemoryStream(Picture))
        {
            main.AddImagePart(ImagePartType.Png, "rImage").FeedData(picture);
        }

        Feed(main.AddNewPart<HeaderPart>("rHeader"), $"<w:hdr {Namespaces}><w:p><w:r><w:t>Compte rendu de Sophie Dupont</w:t></w:r></w:p></w:hdr>");
        Feed(main.AddNewPart<FooterPart>("rFooter"), $"<w:ftr {Namespaces}><w:p><w:r><w:t>Relu par Claire Morel</w:t></w:r></w:p></w:ftr>");
        Feed(main.AddNewPart<FootnotesPart>(), $"""
            <w:footnotes {Namespaces}><w:footnote w:type="separator" w:id="0"><w:p><w:r><w:separator/></w:r></w:p></w:footnote><w:footnote w:type="continuationSeparator" w:id="1"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote><w:footnote w:id="2"><w:p><w:r><w:t>Sophie Dupont suit ce groupe depuis 2019.</w:t></w:r></w:p></w:footnote></w:footnotes>
            """);
        Feed(main.AddNewPart<WordprocessingCommentsPart>(), $"""
            <w:comments {Namespaces}><w:comment w:id="0" w:author="Claire Morel" w:initials="CM"><w:p><w:r><w:t>Demander à Sophie Dupont.</w:t></w:r></w:p></w:comment></w:comments>
            """);
        var settings = main.AddNewPart<DocumentSettingsPart>();
        settings.AddExternalRelationship("http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate", new Uri("file:///C:/Users/sdupont/modele.dotx"), "rTemplate");
        Feed(settings, $"""
            <w:settings {Namespaces}><w:attachedTemplate r:id="rTemplate"/><w:docVars><w:docVar w:name="auteur" w:val="Sophie Dupont"/></w:docVars></w:settings>
            """);
        Feed(main.AddNewPart<WordprocessingPeoplePart>(), """
            <w15:people xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"><w15:person w15:author="Claire Morel"><w15:presenceInfo w15:providerId="AD" w15:userId="claire.morel@exemple.fr"/></w15:person></w15:people>
            """);
        using (var data = new MemoryStream("<suivi><personne>Sophie Dupont</personne></suivi>"u8.ToArray()))
        {
            main.AddCustomXmlPart(CustomXmlPartType.CustomXml).FeedData(data);
        }

        document.PackageProperties.Creator = "Claire Morel";
        document.PackageProperties.LastModifiedBy = "Sophie Dupont";
        document.PackageProperties.Title = "Bilan de Sophie Dupont";
        document.AddExtendedFilePropertiesPart().Properties = new Extended.Properties(
            new Extended.Company("Maison de santé des Lilas"), new Extended.Manager("Paul Girard"), new Extended.Template("modele-dupont.dotx"));
        document.AddCustomFilePropertiesPart().Properties = new Custom.Properties(
            new Custom.CustomDocumentProperty(new VTLPWSTR("Sophie Dupont")) { FormatId = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}", PropertyId = 2, Name = "Référente" });
    }
}
