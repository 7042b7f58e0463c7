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
