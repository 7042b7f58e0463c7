namespace CapsPortal.Screening.Lists;

internal enum Gender
{
    Unknown,
    Woman,
    Man,
}

/// <param name="IsRare">Known to one list only: too little to stand alone.</param>
/// <param name="IsWord">Also a French word: « Claire », « Pierre ».</param>
/// <param name="IsTown">Also a town: « Florence », « Nérac ».</param>
internal readonly record struct FirstName(Gender Gender, bool IsRare, bool IsWord, bool IsTown);

/// <summary>First names given in France and around, folded, without hyphens.</summary>
internal static class FirstNames
{
    private static readonly Lazy<Dictionary<string, FirstName>.AlternateLookup<ReadOnlySpan<char>>> All = new(Load);

    public static bool TryGet(ReadOnlySpan<char> folded, out FirstName name) => All.Value.TryGetValue(folded, out name);

    public static bool Contains(ReadOnlySpan<char> folded) => All.Value.ContainsKey(folded);

    private static Dictionary<string, FirstName>.AlternateLookup<ReadOnlySpan<char>> Load()
    {
        var names = new Dictionary<string, FirstName>(32_768, StringComparer.Ordinal);
        foreach (var (name, note) in EmbeddedList.Read("first-names.br"))
        {
            var gender = note[0] switch { 'f' => Gender.Woman, 'm' => Gender.Man, _ => Gender.Unknown };
            names[name] = new FirstName(gender, note.Contains('r'), note.Contains('w'), note.Contains('t'));
        }

        return names.GetAlternateLookup<ReadOnlySpan<char>>();
    }
}
