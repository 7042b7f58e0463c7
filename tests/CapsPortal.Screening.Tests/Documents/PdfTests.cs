using System.Text;
using CapsPortal.Screening.Documents;

namespace CapsPortal.Screening.Tests.Documents;

public sealed class PdfTests
{
    [Fact]
    public void Pages_are_read_line_by_line_each_at_its_place()
    {
        var read = Sample.Read(SamplePdf.Of("Atelier avec Mme Sophie Dupont\nle mardi à Guéret", "Présents (deux)"), "bilan.pdf");

        read.Text.Should().Be("--- page 1 ---\nAtelier avec Mme Sophie Dupont\nle mardi à Guéret\n--- page 2 ---\nPrésents (deux)\n");
        read.Parts.Select(part => (part.Place, read.Text.Substring(part.Start, part.Length))).Should()
            .Equal(("page 1", "Atelier avec Mme Sophie Dupont\nle mardi à Guéret"), ("page 2", "Présents (deux)"));
        read.Warnings.Should().BeEmpty();
    }

    [Fact]
    public void A_word_drawn_letter_by_letter_is_one_and_columns_are_parted_by_a_tab()
    {
        var pdf = new SamplePdf();
        var content = pdf.AddStream("BT /F1 12 Tf 50 700 Td [(S)-20(op)10(hie)-300(Du)] TJ (pont) Tj ET BT /F1 12 Tf 300 700 Td (06 12 34 56 78) Tj 0 -14 Td (suite) Tj ET");
        pdf.AddPageOf($"/Contents {content} 0 R");

        Sample.Read(pdf.ToBytes(), "a.pdf").Text.Should().Be("--- page 1 ---\nSophie Dupont\t06 12 34 56 78\nsuite\n");
    }

    [Fact]
    public void Pages_without_text_are_told()
    {
        Sample.Read(SamplePdf.Of("Un", "", "Trois"), "a.pdf").Warnings.Should()
            .Equal("La page 2 n’a pas de texte : c’est sans doute une image, que ce repérage ne lit pas.");
        Sample.Read(SamplePdf.Of("Un", "", "Trois", "Quatre", ""), "a.pdf").Warnings.Should()
            .Equal("Les pages 2 et 5 n’ont pas de texte : ce sont sans doute des images, que ce repérage ne lit pas.");
        Sample.Read(SamplePdf.Of("", "", "", "Quatre", ""), "a.pdf").Warnings.Should()
            .Equal("Les pages 1 à 3 et 5 n’ont pas de texte : ce sont sans doute des images, que ce repérage ne lit pas.");
    }

    [Fact]
    public void Comments_links_and_fields_are_read()
    {
        var read = Sample.Read(WithNotes(), "a.pdf");

        read.Parts.Select(part => (part.Place, read.Text.Substring(part.Start, part.Length))).Should().Contain([
            ("page 1, commentaire", "Demander à Sophie Dupont"), ("page 1, lien", "mailto:sophie.dupont@exemple.fr"),
            ("page 1, champ de formulaire", "Karim Benali"), ("page 1, champ de formulaire", "Léa Martin"),
        ]);
    }

    [Fact]
    public void The_makers_of_the_file_are_told()
    {
        var read = Sample.Read(WithNotes(), "a.pdf");

        read.Metadata.Should().BeEquivalentTo([
            new DocumentProperty("Auteur", "Paul Girard"), new("Titre", "Bilan"), new("Logiciel", "Writer"), new("Auteur", "Inès Roux"),
            new("Auteur d’un commentaire", "Claire Morel"),
        ]);
        read.Text.Should().EndWith("Auteur d’un commentaire : Claire Morel\n");
    }

    [Fact]
    public void It_becomes_a_text_without_its_makers()
    {
        var rewritten = Sample.Rewrite(WithNotes(), "a.pdf", ("Mme Dupont", "Mme X"), ("Paul Girard", "M. Y"));

        rewritten.Extension.Should().Be(".txt");
        Encoding.UTF8.GetString(rewritten.Content).Should().StartWith("--- page 1 ---\nAtelier de Mme X\n").And.NotContainAny("Girard", "Morel", "M. Y");
    }

    [Fact]
    public void A_drawing_used_many_times_is_read_each_time_it_is_drawn()
    {
        var pdf = new SamplePdf();
        var form = pdf.AddStream("/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >>", "BT /F1 12 Tf 50 700 Td (Mme Dupont) Tj ET"u8.ToArray());
        pdf.AddPageOf($"/Contents {pdf.AddStream("/X Do 1 0 0 1 0 -50 cm /X Do")} 0 R /Resources << /XObject << /X {form} 0 R >> >>");

        Sample.Read(pdf.ToBytes(), "a.pdf").Text.Should().Be("--- page 1 ---\nMme Dupont\nMme Dupont\n");
    }

    private static byte[] WithNotes()
    {
        var pdf = new SamplePdf();
        var comment = pdf.Add("<< /Type /Annot /Subtype /Text /Rect [0 0 9 9] /T (Claire Morel) /Contents (Demander \\340 Sophie Dupont) >>");
        var link = pdf.Add("<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A << /S /URI /URI (mailto:sophie.dupont@exemple.fr) >> >>");
        var field = pdf.Add("<< /Type /Annot /Subtype /Widget /FT /Tx /T (nom) /V (Karim Benali) /Rect [0 0 9 9] >>");
        var parent = pdf.Add("<< /FT /Tx /T (autre) /V <FEFF004C00E900610020004D0061007200740069006E> >>");
        var child = pdf.Add($"<< /Type /Annot /Subtype /Widget /Parent {parent} 0 R /Rect [0 0 9 9] >>");
        pdf.AddPage("Atelier de Mme Dupont", $"/Annots [{comment} 0 R {link} 0 R {field} 0 R {child} 0 R]");
        var xmp = pdf.AddStream("/Type /Metadata /Subtype /XML", """
            <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator><rdf:Seq><rdf:li>Inès Roux</rdf:li></rdf:Seq></dc:creator></rdf:Description></rdf:RDF></x:xmpmeta>
            """u8.ToArray());
        pdf.Catalog = $"<< /Type /Catalog /Pages 2 0 R /Metadata {xmp} 0 R /AcroForm << /Fields [{field} 0 R {parent} 0 R] >> >>";
        pdf.Trailer = $"/Info {pdf.Add("<< /Author (Paul Girard) /Title (Bilan) /Creator (Writer) >>")} 0 R";
        return pdf.ToBytes();
    }
}
