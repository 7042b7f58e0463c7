namespace CapsPortal.Domain.Sheets;

public static class SheetStateLabels
{
    public static string Label(this SheetState state) => state switch
    {
        SheetState.InProgress => "en cours",
        SheetState.Submitted => "soumise au Comité éditorial",
        SheetState.SentBack => "à corriger",
        SheetState.Published => "publiée",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };
}
