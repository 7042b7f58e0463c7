namespace CapsPortal.Web.TagHelpers;

/// <summary>The fields of a page in the order in which they are read, which the model state does not keep.</summary>
internal sealed class FieldOrder
{
    private readonly List<string> _names = [];

    public static FieldOrder Of(HttpContext http)
    {
        if (http.Items[typeof(FieldOrder)] is not FieldOrder order)
        {
            http.Items[typeof(FieldOrder)] = order = new FieldOrder();
        }

        return order;
    }

    public void Add(string name) => _names.Add(name);

    /// <summary>What concerns the whole form comes first, what no field bears comes last.</summary>
    public int Rank(string name) => name.Length == 0 ? -1 : _names.IndexOf(name) is var rank and >= 0 ? rank : int.MaxValue;
}
