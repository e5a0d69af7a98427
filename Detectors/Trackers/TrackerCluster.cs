using System;
using NA64Mu.Detectors.Deposits;

namespace NA64Mu.Detectors.Trackers;

/// <summary>Charge on a tracking plane that is read as one hit.</summary>
/// <param name="X">Mean x, weighted by energy [mm].</param>
/// <param name="Y">Mean y, weighted by energy [mm].</param>
/// <param name="Energy">Energy in the gas [MeV].</param>
/// <param name="Time">First time [ns].</param>
internal readonly record struct TrackerCluster(double X, double Y, double Energy, double Time)
{
    /// <summary>Charge of one crossing, at its middle.</summary>
    public static TrackerCluster Of(in TrackCrossing crossing) => new(
        0.5 * (crossing.Entry.X + crossing.Exit.X), 0.5 * (crossing.Entry.Y + crossing.Exit.Y), crossing.Energy, crossing.Time);

    /// <summary>Whether two charges cannot be told apart in either view.</summary>
    public bool Overlaps(in TrackerCluster other, double separation) =>
        Math.Abs(X - other.X) < separation && Math.Abs(Y - other.Y) < separation;

    /// <summary>Both charges together.</summary>
    public TrackerCluster With(in TrackerCluster other)
    {
        double energy = Energy + other.Energy;
        return new TrackerCluster(
            (X * Energy + other.X * other.Energy) / energy,
            (Y * Energy + other.Y * other.Energy) / energy,
            energy,
            Math.Min(Time, other.Time));
    }
}
