using System;
using System.Collections.Generic;
using NA64Mu.Core;
using NA64Mu.Reconstruction.Tracking;

namespace NA64Mu.Tests.Support;

/// <summary>Hits in the views of a plane where a track crosses it.</summary>
internal static class PlaneHits
{
    /// <summary>Spread of the charge of a crossing, and of the charge of each view about it, in the logarithm.</summary>
    public const double ChargeSpread = 0.4, ViewSpread = 0.15;

    /// <summary>Standard deviation of a time [ns].</summary>
    public const double TimeSpread = 8;

    /// <summary>Adds the hits of a crossing, smeared by the resolution of the plane times a factor.</summary>
    public static void Add(
        List<ViewHit> hits, Spectrometer spectrometer, int plane, double x, double y, double smearing, ref RandomStream random)
    {
        SpectrometerPlane at = spectrometer.Planes[plane];
        double charge = Math.Exp(ChargeSpread * random.Normal()), time = TimeSpread * random.Normal();
        for (int view = 0; view < SpectrometerPlane.MaximumViews; view++)
        {
            if ((at.Views >> view & 1) == 0) continue;
            double position = at.Axis(view).Of(x, y) + smearing * at.Resolution * random.Normal();
            double ofView = charge * Math.Exp(ViewSpread * random.Normal());
            hits.Add(new ViewHit(plane, view, position, at.Resolution, ofView, time + TimeSpread * random.Normal()));
        }
    }
}
