namespace CapsPortal.Domain.Sheets;

/// <summary>The record that, at one stage, no AI use is declared. Absent while nothing was said or once a use is declared.</summary>
public sealed class StageStatement
{
    internal StageStatement(Stage stage, DateTimeOffset noUseDeclaredAt)
    {
        Stage = stage;
        NoUseDeclaredAt = noUseDeclaredAt;
    }

    public Stage Stage { get; private init; }

    public DateTimeOffset NoUseDeclaredAt { get; private init; }
}

public static class StageStatements
{
    /// <summary>« bilan non renseigné », « aucun usage déclaré », « 2 usages déclarés »: never « aucun usage », which nobody attests.</summary>
    public static string StatementInWords(this Sheet sheet, Stage stage) => sheet.StatementAt(stage) switch
    {
        StageStatementKind.NotStated => "bilan non renseigné",
        StageStatementKind.NoUseDeclared => "aucun usage déclaré",
        _ => sheet.DeclarationsAt(stage).Count() is var count && count == 1 ? "1 usage déclaré" : $"{count} usages déclarés",
    };
}
