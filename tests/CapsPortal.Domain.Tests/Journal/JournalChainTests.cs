using System.Reflection;
using CapsPortal.Domain.Journal;
using CsCheck;

namespace CapsPortal.Domain.Tests.Journal;

/// <summary>What is altered in the chain is found. Cutting off its end is not: the head must be kept elsewhere for that.</summary>
public sealed class JournalChainTests
{
    private static readonly Gen<JournalEvent> Events = Gen.Select(
        Gen.OneOf(JournalKinds.SheetCreated, JournalKinds.UseDeclared, JournalKinds.CharterSigned), Gen.String, Gen.Guid, Gen.String,
        (kind, actor, subject, details) => new JournalEvent(kind, actor, subject, details));

    private static readonly Gen<List<JournalEntry>> Chains =
        Gen.Select(Events, Gen.Int[0, 100_000]).List[3, 12].Select(events => Chain(events.Select(e => (e.Item1, Given.Start.AddSeconds(e.Item2)))));

    private static readonly string[] Values =
        [.. typeof(JournalEntry).GetProperties(BindingFlags.Public | BindingFlags.Instance).Select(p => p.Name)];

    [Fact]
    public void A_chain_that_nobody_touched_is_whole() => Chains.Sample(IsWhole);

    [Fact]
    public void Entries_are_numbered_without_a_gap_from_the_origin()
    {
        var chain = Chain([(Event("a"), Given.Start), (Event("b"), Given.Start), (Event("c"), Given.Start)]);

        chain.Select(e => e.Sequence).Should().Equal(1, 2, 3);
        chain.Select(e => e.PreviousHash).Should().Equal(JournalEntry.Origin, chain[0].Hash, chain[1].Hash);
        JournalEntry.Origin.Should().Be(new string('0', 64));
    }

    [Fact]
    public void Any_value_changed_is_found() =>
        Gen.Select(Chains, Gen.Int[0, 1_000], Gen.OneOf(Values), Gen.Int[1, 1_000]).Sample((chain, place, value, by) =>
        {
            var at = place % chain.Count;
            chain[at] = Altered(chain[at], value, by);
            return !IsWhole(chain);
        });

    [Fact]
    public void An_entry_removed_before_the_end_is_found() =>
        Gen.Select(Chains, Gen.Int[0, 1_000]).Sample((chain, place) =>
        {
            chain.RemoveAt(place % (chain.Count - 1));
            return !IsWhole(chain);
        });

    [Fact]
    public void An_entry_inserted_is_found() =>
        Gen.Select(Chains, Gen.Int[0, 1_000], Events).Sample((chain, place, what) =>
        {
            var at = place % chain.Count;
            chain.Insert(at, JournalEntry.After(at == 0 ? null : chain[at - 1], what, Given.Start));
            return !IsWhole(chain);
        });

    [Fact]
    public void Two_entries_swapped_are_found() =>
        Gen.Select(Chains, Gen.Int[0, 1_000], Gen.Int[1, 1_000]).Sample((chain, place, step) =>
        {
            var one = place % chain.Count;
            var other = (one + 1 + (step % (chain.Count - 1))) % chain.Count;
            (chain[one], chain[other]) = (chain[other], chain[one]);
            return !IsWhole(chain);
        });

    [Fact]
    public void An_entry_rewritten_with_a_right_digest_is_found_by_the_next() =>
        Gen.Select(Chains, Gen.Int[0, 1_000], Events).Sample((chain, place, what) =>
        {
            var at = place % (chain.Count - 1);
            var forged = JournalEntry.After(at == 0 ? null : chain[at - 1], what, chain[at].At);
            var same = forged.Hash == chain[at].Hash;
            chain[at] = forged;
            return same || !IsWhole(chain);
        });

    [Fact]
    public void Words_moved_from_one_value_to_the_next_make_another_digest() =>
        JournalEntry.After(null, new JournalEvent("ab", "c", Guid.Empty, "d"), Given.Start).Hash
            .Should().NotBe(JournalEntry.After(null, new JournalEvent("a", "bc", Guid.Empty, "d"), Given.Start).Hash);

    [Fact]
    public void A_time_is_kept_to_the_microsecond_and_in_UTC()
    {
        var entry = JournalEntry.After(null, Event("a"), new DateTimeOffset(2026, 3, 2, 9, 30, 0, TimeSpan.FromHours(1)).AddTicks(19));

        entry.At.Should().Be(new DateTimeOffset(2026, 3, 2, 8, 30, 0, TimeSpan.Zero).AddTicks(10));
        entry.At.Offset.Should().Be(TimeSpan.Zero);
        entry.Follows(null).Should().BeTrue();
    }

    [Fact]
    public void A_digest_is_the_same_on_every_machine_and_at_every_version() =>
        JournalEntry.After(null, new JournalEvent("sheet.created", "user:é", new Guid("0197f3a0-0000-7000-8000-000000000001"), "version 1"), Given.Start).Hash
            .Should().Be("5b0b4cb6c538bf03b22ce6dd7e52e07303c5e5c3e9f8b69656b73fe01cbac897", "another program computed it from the documented form");

    private static JournalEvent Event(string details) => new(JournalKinds.SheetCreated, "system", Guid.Empty, details);

    private static List<JournalEntry> Chain(IEnumerable<(JournalEvent What, DateTimeOffset At)> events)
    {
        var chain = new List<JournalEntry>();
        foreach (var (what, at) in events)
        {
            chain.Add(JournalEntry.After(chain.LastOrDefault(), what, at));
        }

        return chain;
    }

    private static bool IsWhole(List<JournalEntry> chain) =>
        chain.Select((entry, i) => entry.Follows(i == 0 ? null : chain[i - 1])).All(follows => follows);

    /// <summary>The entry as a hand in the database would leave it: one value another, its digest untouched.</summary>
    private static JournalEntry Altered(JournalEntry entry, string value, int by)
    {
        var copy = (JournalEntry)typeof(JournalEntry)
            .GetMethod("MemberwiseClone", BindingFlags.NonPublic | BindingFlags.Instance)!.Invoke(entry, null)!;
        var property = typeof(JournalEntry).GetProperty(value)!;
        property.SetValue(copy, property.GetValue(entry) switch
        {
            long sequence => sequence + by,
            DateTimeOffset at => at.AddMicroseconds(by),
            Guid => Guid.CreateVersion7(),
            string text => text.Length > 0 && by % 2 == 0 ? text[1..] : text + "x",
            var other => throw new NotSupportedException($"No way to alter {other}."),
        });
        return copy;
    }
}
