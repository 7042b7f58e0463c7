namespace CapsPortal.Screening.Text;

/// <summary>What a column holds, from its heading.</summary>
internal enum ColumnKind
{
    Other,
    Name,
    Birth,
    PersonalId,
    Plate,
}

internal readonly record struct TableCell(TextSpan Span, ColumnKind Kind);

/// <summary>Tables turned to text: a heading line, then lines cut by the same sign (tab, « ; » or « | »).</summary>
internal static class Tables
{
    private const int MostColumns = 32;
    private const int LongestHeading = 32;

    /// <summary>The cells that stand under a heading that says something, in the order of the text.</summary>
    public static List<TableCell> Read(SourceText source)
    {
        var cells = new List<TableCell>();
        Span<ColumnKind> columns = stackalloc ColumnKind[MostColumns];
        Span<ColumnKind> heading = stackalloc ColumnKind[MostColumns];
        var separator = '\0';
        foreach (var line in source.Paragraphs)
        {
            var folded = source.FoldedOf(line);
            if (TryHeading(folded, heading, isFirstLine: separator == '\0', out var found))
            {
                separator = found;
                heading.CopyTo(columns);
            }
            else if (separator != '\0' && folded.Contains(separator))
            {
                ReadRow(folded, line.Start, separator, columns, cells);
            }
            else
            {
                separator = '\0';
            }
        }

        return cells;
    }

    /// <param name="isFirstLine">Within a table, « animatrice » is no heading.</param>
    private static bool TryHeading(ReadOnlySpan<char> line, Span<ColumnKind> columns, bool isFirstLine, out char separator)
    {
        separator = line.Contains('\t') ? '\t' : line.Contains('|') ? '|' : line.Contains(';') ? ';' : '\0';
        if (separator == '\0')
        {
            return false;
        }

        columns.Clear();
        var column = 0;
        var known = 0;
        foreach (var range in line.Split(separator))
        {
            var heading = line[range].Trim(" *:.#\"_");
            if (column < MostColumns && heading.Length <= LongestHeading)
            {
                var kind = KindOf(heading);
                columns[column] = kind == ColumnKind.Other && isFirstLine ? RoleOf(heading) : kind;
                known += columns[column] == ColumnKind.Other ? 0 : 1;
            }

            column++;
        }

        return known > 0;
    }

    private static ColumnKind KindOf(ReadOnlySpan<char> heading) => heading switch
    {
        "nom" or "noms" or "prenom" or "prenoms" or "prenom(s)" or "nom et prenom" or "nom prenom" or "nom, prenom" or "prenom nom" or "prenom et nom" or "nom / prenom" or "nom/prenom"
            or "nom - prenom" or "nom de famille" or "nom de naissance" or "nom d'usage" or "nom_prenom" or "name" or "last name" or "first name" or "noms et prenoms" or "nom, prenoms" or "identite" => ColumnKind.Name,
        "naissance" or "date de naissance" or "date naissance" or "ddn" or "ne(e) le" or "ne le" or "nee le" or "ne·e le" or "date_naissance" or "d.d.n" or "lieu de naissance" => ColumnKind.Birth,
        "rpps" or "adeli" or "rpps / adeli" or "rpps/adeli" or "n° rpps" or "n° adeli" or "numero rpps" or "matricule" or "n° matricule" or "n° agent" or "numero d'agent" or "badge" or "n° badge"
            or "n° dossier" or "n° de dossier" or "dossier" or "ine" or "identifiant" or "n° adherent" or "n° d'adherent" or "allocataire" or "n° allocataire" or "ipp" or "finess" => ColumnKind.PersonalId,
        "immatriculation" or "plaque" or "immat" or "vehicule" => ColumnKind.Plate,
        _ => ColumnKind.Other,
    };

    private static ColumnKind RoleOf(ReadOnlySpan<char> heading) => heading switch
    {
        "participant" or "participante" or "participant·e" or "participant(e)" or "participants" or "participantes" or "participant·es" or "beneficiaire" or "beneficiaires" or "patient" or "patiente"
            or "agent" or "intervenant" or "intervenante" or "intervenant·e" or "intervenants" or "referent" or "referente" or "referent·e" or "personne" or "animateur" or "animatrice" or "salarie"
            or "salariee" or "stagiaire" or "contact" or "contacts" or "responsable" or "coordinatrice" or "coordinateur" or "qui" or "pilote" => ColumnKind.Name,
        _ => ColumnKind.Other,
    };

    private static void ReadRow(ReadOnlySpan<char> line, int offset, char separator, ReadOnlySpan<ColumnKind> columns, List<TableCell> cells)
    {
        var column = 0;
        foreach (var range in line.Split(separator))
        {
            if (column >= MostColumns)
            {
                return;
            }

            var cell = line[range];
            var trimmed = cell.Trim(" *\"\t");
            if (columns[column] != ColumnKind.Other && trimmed.Length > 0)
            {
                var start = range.Start.Value + (cell.Length - cell.TrimStart(" *\"\t").Length);
                cells.Add(new TableCell(new TextSpan(offset + start, trimmed.Length), columns[column]));
            }

            column++;
        }
    }
}
