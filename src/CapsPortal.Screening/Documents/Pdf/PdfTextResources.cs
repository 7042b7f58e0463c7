using System.Diagnostics.CodeAnalysis;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Graphics.Colors;
using UglyToad.PdfPig.PdfFonts;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace CapsPortal.Screening.Documents.Pdf;

/// <summary>
/// Of what a page names, only what its text needs: fonts and drawings. Colours, patterns and functions may be made of each
/// other without end, and are never looked at.
/// </summary>
internal sealed class PdfTextResources(IResourceStore all, IPdfTokenScanner scanner, PdfSafeFonts fonts) : IResourceStore
{
    private readonly Dictionary<DictionaryToken, DictionaryToken> _reduced = new(ReferenceEqualityComparer.Instance);

    public void LoadResourceDictionary(DictionaryToken resourceDictionary)
    {
        if (!_reduced.TryGetValue(resourceDictionary, out var reduced))
        {
            _reduced[resourceDictionary] = reduced = Reduced(resourceDictionary);
        }

        all.LoadResourceDictionary(reduced);
    }

    private DictionaryToken Reduced(DictionaryToken resources)
    {
        var reduced = new Dictionary<NameToken, IToken>();
        if (resources.TryGet(NameToken.Xobject, out var drawings))
        {
            reduced[NameToken.Xobject] = drawings;
        }

        if (resources.TryGet<DictionaryToken>(NameToken.Font, scanner, out var named))
        {
            reduced[NameToken.Font] = new DictionaryToken(named.Data.ToDictionary(font => NameToken.Create(font.Key), font => fonts.Safe(font.Value)));
        }

        return new DictionaryToken(reduced);
    }

    public void UnloadResourceDictionary() => all.UnloadResourceDictionary();

    public IFont? GetFont(NameToken name) => all.GetFont(name);

    public bool TryGetXObject(NameToken name, [NotNullWhen(true)] out StreamToken? stream) => all.TryGetXObject(name, out stream);

    public bool TryGetXObjectReference(NameToken name, out IndirectReference reference) => all.TryGetXObjectReference(name, out reference);

    public DictionaryToken? GetExtendedGraphicsStateDictionary(NameToken name) => all.GetExtendedGraphicsStateDictionary(name);

    public IFont GetFontDirectly(IndirectReferenceToken fontReferenceToken) => all.GetFontDirectly(fontReferenceToken);

    public bool TryGetNamedColorSpace(NameToken name, out ResourceColorSpace namedColorSpace) => all.TryGetNamedColorSpace(name, out namedColorSpace);

    public ColorSpaceDetails GetColorSpaceDetails(NameToken? name, DictionaryToken? dictionary) => all.GetColorSpaceDetails(name, dictionary);

    public ColorSpaceDetails GetDeviceColorSpaceDetails(ColorSpace deviceColorSpace) => all.GetDeviceColorSpaceDetails(deviceColorSpace);

    public DictionaryToken? GetMarkedContentPropertiesDictionary(NameToken name) => all.GetMarkedContentPropertiesDictionary(name);

    public IReadOnlyDictionary<NameToken, PatternColor> GetPatterns() => all.GetPatterns();

    public Shading GetShading(NameToken name) => all.GetShading(name);
}
