using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Io.Dom;
using CapsPortal.Web.Tests.Infrastructure;

namespace CapsPortal.Web.Tests.Reperage;

/// <summary>A file that a person chooses in a form.</summary>
internal sealed class UploadedFile(string name, byte[] content) : IFile
{
    public string Name => name;

    public string Type => "application/octet-stream";

    public int Length => content.Length;

    public Stream Body => new MemoryStream(content);

    public DateTime LastModified => default;

    public bool IsClosed => false;

    /// <summary>Chooses this file in the form of a page.</summary>
    public static PortalPage ChosenOn(PortalPage page, string name, byte[] content)
    {
        ((IHtmlInputElement)page.Document.QuerySelector("input[type=file]")!).Files!.Add(new UploadedFile(name, content));
        return page;
    }

    public IBlob Slice(int start = 0, int end = int.MaxValue, string? contentType = null) => throw new NotSupportedException();

    public void Close()
    {
    }

    public void Dispose()
    {
    }
}
