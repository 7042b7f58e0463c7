namespace CapsPortal.Documents.Pdf;

/// <summary>A slice and where it stands, from the top of the page's content.</summary>
internal sealed record PlacedSlice(Slice Slice, double Top);

/// <param name="Repeated">A table's header shown again at the top, or null.</param>
internal sealed record Page(IReadOnlyList<PlacedSlice> Slices, Slice? Repeated);

/// <summary>Puts slices on pages, and breaks where no chain of kept slices is parted.</summary>
internal static class Pagination
{
    public static IReadOnlyList<Page> Of(IReadOnlyList<Slice> slices)
    {
        var pages = new List<Page>();
        var current = new List<PlacedSlice>();
        Slice? repeated = null;
        var y = 0.0;
        for (var index = 0; index < slices.Count; index++)
        {
            var slice = slices[index];
            var startsChain = index == 0 || !slices[index - 1].KeepWithNext;
            var chain = startsChain ? ChainHeight(slices, index) : 0;
            var top = current.Count == 0 ? y : y + slice.SpaceBefore;
            var asked = slice.StartsPage && current.Count > 0;
            var chainLeaves = startsChain && chain <= Style.ContentHeight && top + chain > Style.ContentHeight;
            var sliceLeaves = top + slice.Height > Style.ContentHeight;
            if (current.Count > 0 && (asked || chainLeaves || sliceLeaves))
            {
                pages.Add(new Page(current, repeated));
                current = [];
                repeated = slice.RepeatedHeader;
                y = repeated?.Height ?? 0;
                top = y;
            }

            current.Add(new PlacedSlice(slice, top));
            y = top + slice.Height;
        }

        pages.Add(new Page(current, repeated));
        return pages;
    }

    /// <summary>Without the space before the first slice.</summary>
    private static double ChainHeight(IReadOnlyList<Slice> slices, int index)
    {
        var height = slices[index].Height;
        while (slices[index].KeepWithNext && index + 1 < slices.Count && height <= Style.ContentHeight)
        {
            index++;
            height += slices[index].SpaceBefore + slices[index].Height;
        }

        return height;
    }
}
