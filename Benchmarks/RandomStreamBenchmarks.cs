using System;
using BenchmarkDotNet.Attributes;
using NA64Mu.Core;

namespace NA64Mu.Benchmarks;

/// <summary>Random numbers, a thousand at a time, beside the library's xoshiro256**.</summary>
[MemoryDiagnoser]
public class RandomStreamBenchmarks
{
    private const int Count = 1000;

#pragma warning disable RS0030 // The generator we do not use is here to compare with.
    private readonly Random _library = new();
#pragma warning restore RS0030
    private RandomStream _random = new(1, 0, 0, StreamPurpose.Study);

    /// <summary>64 bits of the library's generator.</summary>
    [Benchmark(Baseline = true, OperationsPerInvoke = Count)]
    public long LibraryBits()
    {
        long sum = 0;
        for (int draw = 0; draw < Count; draw++) sum += _library.NextInt64();
        return sum;
    }

    /// <summary>64 bits.</summary>
    [Benchmark(OperationsPerInvoke = Count)]
    public ulong NextBits()
    {
        ulong sum = 0;
        for (int draw = 0; draw < Count; draw++) sum += _random.NextBits();
        return sum;
    }

    /// <summary>Uniform on (0, 1).</summary>
    [Benchmark(OperationsPerInvoke = Count)]
    public double Uniform()
    {
        double sum = 0;
        for (int draw = 0; draw < Count; draw++) sum += _random.Uniform();
        return sum;
    }

    /// <summary>Standard normal.</summary>
    [Benchmark(OperationsPerInvoke = Count)]
    public double Normal()
    {
        double sum = 0;
        for (int draw = 0; draw < Count; draw++) sum += _random.Normal();
        return sum;
    }

    /// <summary>Exponential of mean 1.</summary>
    [Benchmark(OperationsPerInvoke = Count)]
    public double Exponential()
    {
        double sum = 0;
        for (int draw = 0; draw < Count; draw++) sum += _random.Exponential();
        return sum;
    }

    /// <summary>A new stream and its first number, as at the start of each event.</summary>
    [Benchmark]
    public ulong StartStream()
    {
        var random = new RandomStream(1, 0, 7, StreamPurpose.Study);
        return random.NextBits();
    }
}
