namespace NA64Mu.Benchmarks;

/// <summary>Entry point.</summary>
public static class Program
{
    /// <summary>Runs the command line.</summary>
    public static int Main() => 0;
}
