using CapsPortal.Domain.Consents;
using CapsPortal.Domain.Reviews;
using CapsPortal.Domain.Sheets;
using CapsPortal.Web.Data.Seed;

namespace CapsPortal.Web.Data;

/// <summary>The texts that come with the portal: section template, review grid, clauses of the engagement charter.</summary>
public sealed class StartingTexts
{
    public SheetTemplate Template { get; } = ReadTemplate();

    public IReadOnlyList<GridQuestion> ReviewGrid { get; } =
        [.. EmbeddedYaml.Read<GridFile>("grille-relecture.yaml").Questions.Select(q => new GridQuestion(q.Key, q.Criterion, q.Text))];

    public IReadOnlyList<EngagementClause> EngagementClauses { get; } =
        [.. EmbeddedYaml.Read<ClausesFile>("charte-engagement.yaml").Clauses.Select(c => new EngagementClause(c.Title, c.Text))];

    private static SheetTemplate ReadTemplate()
    {
        var file = EmbeddedYaml.Read<TemplateFile>("trame.yaml");
        return new SheetTemplate
        {
            Version = file.Version,
            Sections = [.. file.Parties.Select(p => new SectionTemplate(p.Key, p.Title, p.Help, p.Required))],
        };
    }

    private sealed class TemplateFile
    {
        public int Version { get; set; }

        public List<TemplateLine> Parties { get; set; } = [];
    }

    private sealed class TemplateLine
    {
        public string Key { get; set; } = "";

        public string Title { get; set; } = "";

        public string Help { get; set; } = "";

        public bool Required { get; set; }
    }

    private sealed class GridFile
    {
        public List<GridLine> Questions { get; set; } = [];
    }

    private sealed class GridLine
    {
        public string Key { get; set; } = "";

        public string Criterion { get; set; } = "";

        public string Text { get; set; } = "";
    }

    private sealed class ClausesFile
    {
        public List<Clause> Clauses { get; set; } = [];
    }

    private sealed class Clause
    {
        public string Title { get; set; } = "";

        public string Text { get; set; } = "";
    }
}
