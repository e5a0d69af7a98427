using NA64Mu.App.Compare;

namespace NA64Mu.App.Scans;

/// <summary>The estimate from recorded passages beside a simulation with the counters at the place; the events are the same up to there.</summary>
/// <param name="Sample">"beam", or a mass in MeV.</param>
/// <param name="Recorded">From recorded passages.</param>
/// <param name="Simulated">With the matter, light and noise of the counters.</param>
internal sealed record S4Check(string Sample, MeasuredValue Recorded, MeasuredValue Simulated);
