namespace NA64Mu.App.Output;

/// <summary>Kinds of event files.</summary>
public static class EventFileTypes
{
    /// <summary>Truth and digits of a simulation.</summary>
    public const string Simulation = "na64mu.sim";

    /// <summary>What reconstruction made of the digits.</summary>
    public const string Reconstruction = "na64mu.reco";

    /// <summary>Histograms and cut flow of a run that kept no events.</summary>
    public const string Histograms = "na64mu.hist";

    /// <summary>What to do for want of a file of a kind.</summary>
    /// <param name="fileType">Kind; null for any.</param>
    public static string Advice(string? fileType) => fileType switch
    {
        Simulation => "give a file that 'simulate' has written",
        Reconstruction => "make one with 'reconstruct'",
        Histograms => "make one with 'simulate --store histograms'",
        _ => "give a file that 'simulate', 'reconstruct' or 'merge' has written",
    };
}
