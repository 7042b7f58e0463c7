namespace CapsPortal.Domain.Common;

/// <summary>An enumeration in a French sentence: « a », « a et b », « a, b et c ».</summary>
public static class FrenchList
{
    public static string Of(IEnumerable<string> items)
    {
        var list = items.ToList();
        return list.Count switch
        {
            0 => "",
            1 => list[0],
            _ => $"{string.Join(", ", list.Take(list.Count - 1))} et {list[^1]}",
        };
    }
}
