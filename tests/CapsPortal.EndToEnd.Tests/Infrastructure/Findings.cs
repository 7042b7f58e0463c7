using System.Collections.Concurrent;

namespace CapsPortal.EndToEnd.Tests.Infrastructure;

/// <summary>What is wrong with the pages met in one test. Told as it is found, and once more at the end.</summary>
public sealed class Findings
{
    private readonly ConcurrentDictionary<string, byte> _sentences = new();
    private readonly ConcurrentDictionary<string, string> _addressByTitle = new();

    public void Add(string sentence)
    {
        if (_sentences.TryAdd(sentence, 0))
        {
            TestContext.Current.TestOutputHelper?.WriteLine(sentence);
        }
    }

    /// <summary>Two kinds of page must not bear one title: a screen reader's user could not tell one tab from the other.</summary>
    public void NoteTitle(string title, string address)
    {
        var first = _addressByTitle.GetOrAdd(title, address);
        if (first != address)
        {
            Add($"{address}: bears the title of {first}, « {title} »");
        }
    }

    public void ShouldBeNone() => string.Join('\n', _sentences.Keys.Order(StringComparer.Ordinal)).Should().BeEmpty();
}
