namespace NA64Mu.App;

/// <summary>Entry point.</summary>
public static class Program
{
    /// <summary>Runs the command line.</summary>
    public static int Main() => 0;
}
