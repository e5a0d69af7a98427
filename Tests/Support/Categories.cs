namespace NA64Mu.Tests.Support;

/// <summary>Kinds of test, as NUnit categories; every test carries one of the first four.</summary>
public static class Categories
{
    /// <summary>Exact, small, no randomness that matters.</summary>
    public const string Unit = "Unit";

    /// <summary>Fixed seed; the bound is stated in σ.</summary>
    public const string Statistical = "Statistical";

    /// <summary>Against a published or Geant4 table whose source stands in the file.</summary>
    public const string Reference = "Reference";

    /// <summary>Same as before; never a claim of truth.</summary>
    public const string Regression = "Regression";

    /// <summary>Takes minutes: run by <c>.ci/run --long</c> only.</summary>
    public const string LongRunning = "Long";
}
