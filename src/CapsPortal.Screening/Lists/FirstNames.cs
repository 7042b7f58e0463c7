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
    private static readonly Lazy<WordMap<FirstName>> All = new(() => WordMap<FirstName>.Of("first-names.br", Read));

    public static bool TryGet(ReadOnlySpan<char> folded, out FirstName name) => All.Value.TryGetValue(folded, out name);

    public static bool Contains(ReadOnlySpan<char> folded) => All.Value.TryGetValue(folded, out _);

    private static FirstName Read(string note) =>
        new(note[0] switch { 'f' => Gender.Woman, 'm' => Gender.Man, _ => Gender.Unknown }, note.Contains('r'), note.Contains('w'), note.Contains('t'));
}
