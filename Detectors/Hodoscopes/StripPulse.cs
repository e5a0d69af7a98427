namespace NA64Mu.Detectors.Hodoscopes;

/// <summary>What one strip of a hodoscope takes in one pulse.</summary>
/// <param name="Strip">Number of the strip, from 0.</param>
/// <param name="Energy">Energy left in it [MeV].</param>
/// <param name="Time">Time of its first passage [ns].</param>
internal readonly record struct StripPulse(int Strip, double Energy, double Time);
