using System.Globalization;
using BenchmarkDotNet.Running;

namespace NA64Mu.Benchmarks;

/// <summary>Entry point: BenchmarkDotNet's own command line.</summary>
public static class Program
{
    /// <summary>Runs the benchmarks that the arguments select, or asks which.</summary>
    public static void Main(string[] arguments)
    {
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        // A process of its own for each benchmark would need a project file named like the assembly, and a restore.
        BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run([.. arguments, "--inProcess"]);
    }
}
