namespace NA64Mu.Detectors.Deposits;

/// <summary>What one read-out channel has taken in one event. The default is an untouched channel.</summary>
/// <param name="Energy">Energy left in the active material, weighted with the light that is collected from its place [MeV].</param>
/// <param name="Time">Mean time of a calorimeter cell, weighted by light; first time of a counter [ns].</param>
public readonly record struct ChannelDeposit(double Energy, double Time);
