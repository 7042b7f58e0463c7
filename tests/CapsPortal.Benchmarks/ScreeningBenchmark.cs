using BenchmarkDotNet.Attributes;
using CapsPortal.Screening;

namespace CapsPortal.Benchmarks;

/// <summary>
/// Ordinary text of 10 KB to 10 MB: time must grow as the text does. One character in ten stands in a finding, more than
/// any real document.
/// </summary>
[MemoryDiagnoser]
public class ScreeningBenchmark
{
    private string _text = "";

    [Params(10_000, 100_000, 1_000_000, 10_000_000)]
    public int Characters { get; set; }

    [GlobalSetup]
    public void Prepare() => _text = Texts.Ordinary(Characters);

    [Benchmark]
    public int Screen() => Screener.Screen(_text).Count;
}

/// <summary>A megabyte of what could make a scanner go back over what it has read.</summary>
[MemoryDiagnoser]
public class WorstCaseBenchmark
{
    private string _text = "";

    [ParamsAllValues]
    public WorstCase Case { get; set; }

    [GlobalSetup]
    public void Prepare() => _text = Texts.Of(Case, 1_000_000);

    [Benchmark]
    public int Screen() => Screener.Screen(_text).Count;
}
