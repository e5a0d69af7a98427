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
    // Results go to arrays: a running sum would be pushed out of its register at every call and hide what is measured.
    private readonly double[] _numbers = new double[Count];
    private readonly long[] _bits = new long[Count];
    private RandomStream _random = new(1, 0, 0, StreamPurpose.Study);

    /// <summary>64 bits of the library's generator.</summary>
    [Benchmark(Baseline = true, OperationsPerInvoke = Count)]
    public void LibraryBits()
    {
        for (int draw = 0; draw < Count; draw++) _bits[draw] = _library.NextInt64();
    }

    /// <summary>64 bits.</summary>
    [Benchmark(OperationsPerInvoke = Count)]
    public void NextBits()
    {
        for (int draw = 0; draw < Count; draw++) _bits[draw] = (long)_random.NextBits();
    }

    /// <summary>Uniform on (0, 1).</summary>
    [Benchmark(OperationsPerInvoke = Count)]
    public void Uniform()
    {
        for (int draw = 0; draw < Count; draw++) _numbers[draw] = _random.Uniform();
    }

    /// <summary>Standard normal.</summary>
    [Benchmark(OperationsPerInvoke = Count)]
    public void Normal()
    {
        for (int draw = 0; draw < Count; draw++) _numbers[draw] = _random.Normal();
    }

    /// <summary>Exponential of mean 1.</summary>
    [Benchmark(OperationsPerInvoke = Count)]
    public void Exponential()
    {
        for (int draw = 0; draw < Count; draw++) _numbers[draw] = _random.Exponential();
    }

    /// <summary>A new stream and its first number, as at the start of each event.</summary>
    [Benchmark]
    public ulong StartStream()
    {
        var random = new RandomStream(1, 0, 7, StreamPurpose.Study);
        return random.NextBits();
    }
}
