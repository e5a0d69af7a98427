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
}
