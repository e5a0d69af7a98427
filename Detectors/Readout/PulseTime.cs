using System;

namespace NA64Mu.Detectors.Readout;

/// <summary>Time of a pulse: its spread, and its delay at a fixed level.</summary>
internal static class PulseTime
{
    /// <summary>Standard deviation of the time [ns].</summary>
    /// <remarks>√(s₀² + s₁²/N) with N photo-electrons: the mean of N arrival times. A pulse without any, which is noise, has the spread of one.</remarks>
    /// <param name="floor">s₀, of large pulses [ns].</param>
    /// <param name="single">s₁, of one photo-electron [ns].</param>
    /// <param name="photoelectrons">N.</param>
    public static double Resolution(double floor, double single, double photoelectrons) =>
        single == 0 ? floor : Math.Sqrt(floor * floor + single * single / Math.Max(photoelectrons, 1));

    /// <summary>Time at which a pulse crosses the threshold, after its start [ns].</summary>
    /// <remarks>w √(t/A): a pulse of height A that rises with the square of time, as behind two integrations, passes the level t then.</remarks>
    /// <param name="walk">w, of a pulse that just reaches the threshold [ns].</param>
    /// <param name="threshold">t.</param>
    /// <param name="height">A, in the unit of the threshold.</param>
    public static double Walk(double walk, double threshold, double height) =>
        walk == 0 || height <= 0 ? 0 : walk * Math.Sqrt(Math.Min(threshold / height, 1));
}
