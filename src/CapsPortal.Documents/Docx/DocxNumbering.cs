using System.Globalization;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace CapsPortal.Documents.Docx;

/// <summary>The lists of one document: bullets are all of one kind, each numbered list counts on its own.</summary>
internal sealed class DocxNumbering
{
    /// <summary>Deepest level that the format knows, from 0.</summary>
    public const int DeepestLevel = 8;

    private const int Bullets = 0;
    private const int Numbers = 1;

    /// <summary>Twentieths of a point, for one level.</summary>
    private const int Step = 360;

    private readonly List<W.NumberingInstance> _lists = [new(new W.AbstractNumId { Val = Bullets }) { NumberID = 1 }];

    public static int BulletList => 1;

    /// <summary>How far the text of an item stands from the margin, in twentieths of a point.</summary>
    public static int IndentOf(int level) => Step * (level + 1);

    /// <summary>A numbered list that starts with that number, whatever its level.</summary>
    public int NumberedList(int start)
    {
        var list = new W.NumberingInstance(new W.AbstractNumId { Val = Numbers }) { NumberID = _lists.Count + 1 };
        list.Append(Enumerable.Range(0, DeepestLevel + 1).Select(level =>
            new W.LevelOverride(new W.StartOverrideNumberingValue { Val = start }) { LevelIndex = level }));
        _lists.Add(list);
        return _lists.Count;
    }

    public W.Numbering Definitions()
    {
        var numbering = new W.Numbering();
        numbering.Append(Kind(Bullets, W.NumberFormatValues.Bullet, level => level % 2 == 0 ? "•" : "–"));
        numbering.Append(Kind(Numbers, W.NumberFormatValues.Decimal, level => string.Create(CultureInfo.InvariantCulture, $"%{level + 1}.")));
        numbering.Append(_lists);
        return numbering;
    }

    private static W.AbstractNum Kind(int id, W.NumberFormatValues format, Func<int, string> sign)
    {
        var kind = new W.AbstractNum(new W.MultiLevelType { Val = W.MultiLevelValues.HybridMultilevel }) { AbstractNumberId = id };
        kind.Append(Enumerable.Range(0, DeepestLevel + 1).Select(level => new W.Level(
            new W.StartNumberingValue { Val = 1 },
            new W.NumberingFormat { Val = format },
            new W.LevelText { Val = sign(level) },
            new W.LevelJustification { Val = W.LevelJustificationValues.Left },
            new W.PreviousParagraphProperties(new W.Indentation
            {
                Left = IndentOf(level).ToString(CultureInfo.InvariantCulture),
                Hanging = Step.ToString(CultureInfo.InvariantCulture),
            }))
        {
            LevelIndex = level,
        }));
        return kind;
    }
}
