using CapsPortal.Screening.Text;

namespace CapsPortal.Screening.Names;

/// <summary>Parts of a text where names are expected (« Présents : », below « Cordialement, ») or no person's (references).</summary>
internal sealed class NameSections(SourceText source)
{
    private const int SignatureLines = 3;

    /// <summary>« Bonne journée », « À très vite », alone on a line.</summary>
    private static readonly Lists.WordList LineClosings = new(
        ["journee", "soiree", "continuation", "vacances", "weekend", "courage", "vite", "bientot", "demain", "plus", "reception", "toi", "vous", "week", "end"]);

    private int _announcedUntil = -1;
    private int _announcedFrom;
    private bool _announcedByRole;
    private int _signatureUntil = -1;
    private int _paragraph;
    private bool _paragraphIsReference;
    private int _judgedParagraph = -1;

    /// <summary>Whether this offset is in the list that « Présents : » begins.</summary>
    public bool IsListed(int offset) => offset < _announcedUntil;

    /// <summary>Whether the list that is open was begun by what a person does: « Référente : ».</summary>
    public bool IsAnnouncedByRole => _announcedByRole;

    /// <summary>Whether nothing but spaces stands between « Contact : » and this offset.</summary>
    public bool IsRightAfterColon(int offset) =>
        offset < _announcedUntil && source.Folded.AsSpan(_announcedFrom, Math.Max(0, offset - _announcedFrom)).IsWhiteSpace();

    public bool IsSignature(int offset) => offset < _signatureUntil;

    /// <summary>Told of each word in turn: opens a part of the text when this word does.</summary>
    public void Announce(ReadOnlySpan<Word> words, int i)
    {
        var word = words[i];
        var folded = source.FoldedOf(word.Span);
        if (word.Length <= 16 && NameLists.ColonIntroducers.Contains(folded) && ColonAfter(word) is var colon && colon > 0)
        {
            _announcedFrom = colon + 1;
            _announcedByRole = NameLists.Roles.Contains(folded);
            // A line is walked once, however many colons it has.
            _announcedUntil = colon < _announcedUntil ? _announcedUntil : LineEnd(colon);
        }
        else if (word.Start >= _signatureUntil && (NameLists.Closings.Contains(folded) ? NameContext.BeginsLine(source, word.Start) || IsClosingLine(words, i) : LineClosings.Contains(folded) && IsClosingLine(words, i)))
        {
            var end = word.End;
            for (var line = 0; line < SignatureLines && end < source.Folded.Length; line++)
            {
                end = LineEnd(end);
                while (end < source.Folded.Length && char.IsWhiteSpace(source.Folded[end]))
                {
                    end++;
                }
            }

            _signatureUntil = end;
        }
    }

    /// <summary>« La bise, », « Un grand merci » alone on a line.</summary>
    private bool IsClosingLine(ReadOnlySpan<Word> words, int i) =>
        EndsLine(words[i].End) && (IsClosingStart(words, i - 1) || IsClosingStart(words, i - 2) || IsClosingStart(words, i - 3));

    private bool IsClosingStart(ReadOnlySpan<Word> words, int i) =>
        i >= 0 && source.FoldedOf(words[i].Span) is "bonne" or "belle" or "excellente" or "la" or "grosses" or "gros" or "un" or "bien" or "tres" or "a" or "avec" && NameContext.BeginsLine(source, words[i].Start);

    public bool IsReference(int offset)
    {
        while (_paragraph + 1 < source.Paragraphs.Count && source.Paragraphs[_paragraph + 1].Start <= offset)
        {
            _paragraph++;
        }

        if (_judgedParagraph != _paragraph)
        {
            _judgedParagraph = _paragraph;
            _paragraphIsReference = _paragraph < source.Paragraphs.Count && NameContext.IsReference(source, source.Paragraphs[_paragraph]);
        }

        return _paragraphIsReference;
    }

    /// <summary>Where the colon is that follows the word, its plural or feminine marks and a bracket; or 0.</summary>
    private int ColonAfter(Word word)
    {
        var folded = source.Folded;
        var end = word.End;
        // « Référente Guadeloupe : »: at the head of a sentence, a few more words may stand before the colon.
        var begins = word.Length > 3 && NameContext.BeginsSentence(source, word.Start);
        for (var i = end; i < folded.Length && i - end < (begins ? 30 : 12); i++)
        {
            if (folded[i] == ':')
            {
                return i;
            }

            if (begins && (char.IsLetter(folded[i]) || folded[i] is '\'' or '-'))
            {
                continue;
            }

            if (!(folded[i] is ' ' or '(' or ')' or '·' or '.' or 'e' or 's' or '*'))
            {
                return 0;
            }
        }

        return 0;
    }

    /// <summary>Nothing but one sign until the line ends.</summary>
    private bool EndsLine(int end)
    {
        var rest = source.Folded.AsSpan(end, Math.Min(3, source.Folded.Length - end));
        return rest.Length < 3 ? !rest.ContainsAnyInRange('a', 'z') : rest.ContainsAny('\n', '\r');
    }

    private int LineEnd(int from)
    {
        var found = source.Folded.AsSpan(from).IndexOfAny('\n', '\r', '\f');
        return found < 0 ? source.Folded.Length : from + found;
    }
}
