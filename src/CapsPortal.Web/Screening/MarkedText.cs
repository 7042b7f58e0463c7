using System.Globalization;
using System.Text.Encodings.Web;
using CapsPortal.Screening;
using Microsoft.AspNetCore.Html;

namespace CapsPortal.Web.Screening;

/// <summary>A piece of a text as it is shown: words as they are, a passage that was found, or words left out.</summary>
/// <param name="Words">Empty where words are left out.</param>
/// <param name="Finding">The rank of what was found; null elsewhere.</param>
public readonly record struct MarkedRun(string Words, int? Finding)
{
    public static MarkedRun Gap { get; } = new("", null);

    public bool IsGap => Words.Length == 0;
}

/// <summary>Cuts a screened text into what is shown: whole when it is short, else what surrounds each of the first findings.</summary>
public static class MarkedText
{
    private const int WholeUpTo = 60_000;
    private const int Around = 160;

    /// <summary>The runs as HTML, without a space of its own between them: the text keeps its own.</summary>
    public static IHtmlContent Draw(SettledText settled, int mostFindings) => new Drawn(settled, mostFindings);

    public static IEnumerable<MarkedRun> Of(ScreenedText screened, int mostFindings)
    {
        var text = screened.Text;
        var around = text.Length <= WholeUpTo ? text.Length : Around;
        var shown = 0;
        for (var i = 0; i < Math.Min(screened.Findings.Count, mostFindings); i++)
        {
            var finding = screened.Findings[i];
            if (finding.Start - shown > 2 * around)
            {
                // The end of what follows the last passage, a gap, the beginning of what precedes this one.
                var after = shown == 0 ? 0 : OutOfPair(text, shown + around);
                var before = OutOfPair(text, finding.Start - around);
                if (after > shown)
                {
                    yield return new MarkedRun(text[shown..after], null);
                }

                yield return MarkedRun.Gap;
                shown = before;
            }

            if (finding.Start > shown)
            {
                yield return new MarkedRun(text[shown..finding.Start], null);
            }

            yield return new MarkedRun(text[finding.Start..finding.End], i);
            shown = finding.End;
        }

        if (shown < text.Length)
        {
            var end = OutOfPair(text, (int)Math.Min((long)shown + around, text.Length));
            yield return new MarkedRun(text[shown..end], null);
            if (end < text.Length)
            {
                yield return MarkedRun.Gap;
            }
        }
    }

    // Never between the two halves of one sign.
    private static int OutOfPair(string text, int at) => at > 0 && at < text.Length && char.IsLowSurrogate(text[at]) ? at - 1 : at;

    private sealed class Drawn(SettledText settled, int mostFindings) : IHtmlContent
    {
        public void WriteTo(TextWriter writer, HtmlEncoder encoder)
        {
            foreach (var run in Of(settled.Screened, mostFindings))
            {
                if (run.Finding is { } rank)
                {
                    Mark(writer, encoder, run.Words, rank);
                }
                else if (run.IsGap)
                {
                    writer.Write("""<span class="found-gap"> […] </span>""");
                }
                else
                {
                    encoder.Encode(writer, run.Words);
                }
            }
        }

        // Colour, sign and word, always the three.
        private void Mark(TextWriter writer, HtmlEncoder encoder, string words, int rank)
        {
            var isBlocking = settled.Screened.Findings[rank].Level == FindingLevel.Blocking;
            var group = settled.Screened.GroupOf(rank);
            var kept = settled.IsKept(group);
            var kind = $"{(isBlocking ? "found-blocking" : "found-warning")}{(kept ? " found-kept" : "")}";
            writer.Write(string.Create(CultureInfo.InvariantCulture, $"""<mark id="passage-{rank}" class="found {kind}"><span class="found-sign">{(isBlocking ? '✕' : '!')}</span>"""));
            encoder.Encode(writer, words);
            writer.Write("""<span class="found-label">""");
            encoder.Encode(writer, $"{group.Category.Label()}{(kept ? ", laissé" : "")}");
            writer.Write("</span></mark>");
        }
    }
}
