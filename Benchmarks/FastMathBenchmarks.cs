using System;
using BenchmarkDotNet.Attributes;
using NA64Mu.Core;

namespace NA64Mu.Benchmarks;

/// <summary>Our logarithm and exponential beside the platform's, over a thousand arguments.</summary>
public class FastMathBenchmarks
{
    private const int Count = 1000;

    private readonly double[] _positive = new double[Count];
    private readonly double[] _exponent = new double[Count];

    /// <summary>Draws the arguments.</summary>
    public FastMathBenchmarks()
    {
        var random = new RandomStream(1, 0, 0, StreamPurpose.Study);
        for (int index = 0; index < Count; index++)
        {
            _exponent[index] = random.Uniform(-30, 10);
            _positive[index] = Math.Exp(_exponent[index]);
        }
    }

    /// <summary>Our logarithm.</summary>
    [Benchmark(OperationsPerInvoke = Count)]
    public double FastLog()
    {
        double sum = 0;
        foreach (double x in _positive) sum += FastMath.Log(x);
        return sum;
    }

    /// <summary>The platform's logarithm.</summary>
    [Benchmark(OperationsPerInvoke = Count)]
    public double LibraryLog()
    {
        double sum = 0;
        foreach (double x in _positive) sum += Math.Log(x);
        return sum;
    }

    /// <summary>Our exponential.</summary>
    [Benchmark(OperationsPerInvoke = Count)]
    public double FastExp()
    {
        double sum = 0;
        foreach (double x in _exponent) sum += FastMath.Exp(x);
        return sum;
    }

    /// <summary>The platform's exponential.</summary>
    [Benchmark(OperationsPerInvoke = Count)]
    public double LibraryExp()
    {
        double sum = 0;
        foreach (double x in _exponent) sum += Math.Exp(x);
        return sum;
    }
}
