using System.Text;

namespace CapsPortal.Screening.Tests.Documents;

/// <summary>An .odt that says something of an invented person everywhere an .odt can.</summary>
internal static class SampleOdt
{
    private const string Namespaces = """
        xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
        xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"
        xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/"
        xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0" xmlns:xlink="http://www.w3.org/1999/xlink"
        xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" xmlns:config="urn:oasis:names:tc:opendocument:xmlns:config:1.0"
        xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" office:version="1.3"
        """;

    private const string Body = """
        <text:tracked-changes><text:changed-region xml:id="ct1" text:id="ct1"><text:deletion><office:change-info><dc:creator>Claire Morel</dc:creator><dc:date>2026-01-05T10:00:00</dc:date></office:change-info><text:p>Karim Benali</text:p></text:deletion></text:changed-region></text:tracked-changes>
        <text:h text:style-name="Heading_20_1" text:outline-level="1">Atelier cuisine</text:h>
        <text:p text:style-name="P1">L’atelier est animé par Mme So<text:span text:style-name="T1">phie
             Du</text:span>pont, diététicienne<text:note text:id="ftn1" text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>Sophie Dupont suit ce groupe.</text:p></text:note-body></text:note>.</text:p>
        <text:p>Écrire à <text:a xlink:type="simple" xlink:href="mailto:sophie.dupont@exemple.fr">son adresse</text:a><office:annotation><dc:creator>Claire Morel</dc:creator><dc:date>2026-01-05T10:00:00</dc:date><meta:creator-initials>CM</meta:creator-initials><text:p>Demander à Sophie Dupont.</text:p></office:annotation> ou au <text:a xlink:type="simple" xlink:href="https://sante.exemple.fr/">service</text:a></text:p>
        <text:p>Présents :<text:s text:c="2"/><text:change text:change-id="ct1"/>Léa<text:tab/>Martin<text:line-break/>et d’autres</text:p>
        <text:p><text:span text:style-name="Hidden">Dossier de Nadia Haddad</text:span></text:p>
        <text:section text:name="S1" text:display="none"><text:p>Section de Nadia Haddad</text:p></text:section>
        <text:h text:style-name="Heading_20_2" text:outline-level="2">Personnes</text:h>
        <table:table table:name="Tableau1"><table:table-column table:number-columns-repeated="2"/>
          <table:table-header-rows><table:table-row><table:table-cell office:value-type="string"><text:p>Nom</text:p></table:table-cell><table:table-cell office:value-type="string"><text:p>Téléphone</text:p></table:table-cell></table:table-row></table:table-header-rows>
          <table:table-row><table:table-cell office:value-type="string"><text:p>Sophie Dupont</text:p></table:table-cell><table:table-cell office:value-type="string"><text:p>06 12 34 56 78</text:p><text:p>le soir</text:p></table:table-cell></table:table-row>
        </table:table>
        <text:list><text:list-item><text:p>Premier point</text:p></text:list-item></text:list>
        <text:p><draw:frame draw:name="Cadre1" text:anchor-type="as-char" svg:width="5cm" svg:height="1cm"><draw:text-box><text:p>Appeler Sophie Dupont</text:p></draw:text-box><svg:title>Encadré de Sophie Dupont</svg:title></draw:frame></text:p>
        """;

    public static byte[] Rich() => Make(Body);

    /// <param name="body">What the text holds, in OpenDocument.</param>
    public static byte[] Make(string body) => Sample.Zip(
        ("mimetype", "application/vnd.oasis.opendocument.text"u8.ToArray()),
        ("content.xml", Xml($"""
            <office:document-content {Namespaces}><office:automatic-styles><style:style style:name="Hidden" style:family="text"><style:text-properties text:display="none"/></style:style><style:style style:name="T1" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style></office:automatic-styles><office:body><office:text>{body}</office:text></office:body></office:document-content>
            """)),
        ("styles.xml", Xml($"""
            <office:document-styles {Namespaces}><office:styles><style:style style:name="Heading_20_1" style:display-name="Heading 1" style:family="paragraph" style:default-outline-level="1"/><style:style style:name="Heading_20_2" style:display-name="Heading 2" style:family="paragraph" style:default-outline-level="2"/></office:styles><office:automatic-styles><style:page-layout style:name="pm1"><style:header-style/><style:footer-style/></style:page-layout></office:automatic-styles><office:master-styles><style:master-page style:name="Standard" style:page-layout-name="pm1"><style:header><text:p>Compte rendu de Sophie Dupont</text:p></style:header><style:footer><text:p>Relu par Claire Morel</text:p></style:footer></style:master-page></office:master-styles></office:document-styles>
            """)),
        ("meta.xml", Xml($"""
            <office:document-meta {Namespaces}><office:meta><meta:initial-creator>Claire Morel</meta:initial-creator><dc:creator>Sophie Dupont</dc:creator><dc:title>Bilan de Sophie Dupont</dc:title><meta:user-defined meta:name="Référente">Sophie Dupont</meta:user-defined></office:meta></office:document-meta>
            """)),
        ("settings.xml", Xml($"""
            <office:document-settings {Namespaces}><office:settings><config:config-item-set config:name="ooo:configuration-settings"><config:config-item config:name="PrinterName" config:type="string">Imprimante de Paul Girard</config:config-item></config:config-item-set></office:settings></office:document-settings>
            """)),
        ("Thumbnails/thumbnail.png", SampleDocx.Picture),
        ("META-INF/manifest.xml", Xml("""
            <manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3"><manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.text"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/><manifest:file-entry manifest:full-path="styles.xml" manifest:media-type="text/xml"/><manifest:file-entry manifest:full-path="meta.xml" manifest:media-type="text/xml"/><manifest:file-entry manifest:full-path="settings.xml" manifest:media-type="text/xml"/><manifest:file-entry manifest:full-path="Thumbnails/thumbnail.png" manifest:media-type="image/png"/></manifest:manifest>
            """)));

    private static byte[] Xml(string content) => Encoding.UTF8.GetBytes("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + content);
}
