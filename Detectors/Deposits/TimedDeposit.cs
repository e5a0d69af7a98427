namespace NA64Mu.Detectors.Deposits;

/// <summary>What one beam particle, and all that came of it, left in one read-out channel in one slice of time.</summary>
/// <param name="Energy">Energy left in the active material, weighted with the light that is collected from its place [MeV].</param>
/// <param name="EnergyTime">Sum over deposits of energy times time [MeV ns].</param>
/// <param name="FirstTime">Time of the first deposit [ns].</param>
/// <param name="Slice">Number of the slice.</param>
/// <param name="BeamParticle">Beam particle, 0 without pile-up.</param>
internal readonly record struct TimedDeposit(double Energy, double EnergyTime, double FirstTime, int Slice, ushort BeamParticle)
{
    /// <summary>Mean time, weighted by energy [ns].</summary>
    public double MeanTime => EnergyTime / Energy;
}
