using System;
using System.Collections.Generic;
using NA64Mu.Core;
using NA64Mu.Reconstruction.Tracking;

namespace NA64Mu.Tests.Support;

/// <summary>Hits in the views of a plane where a track crosses it.</summary>
internal static class PlaneHits
{
    /// <summary>Spread of the charge of a crossing, and of the charge of each view about it, in the logarithm: as of clusters of strips.</summary>
    public const double ChargeSpread = 0.4, ViewSpread = 0.085;

    /// <summary>Standard deviation of the time of a crossing, and of that of each view about it: as of clusters of strips [ns].</summary>
    public const double TimeSpread = 15, ViewTimeSpread = 3.5;

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
            hits.Add(new ViewHit(plane, view, position, at.Resolution, ofView, time + ViewTimeSpread * random.Normal()));
        }
    }
}
