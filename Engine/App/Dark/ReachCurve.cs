using System.Collections.Generic;
using System.Linq;
using NA64Mu.Core;
using NA64Mu.Physics.DarkSector;

namespace NA64Mu.App.Dark;

/// <summary>Limits on the coupling against the mass.</summary>
public sealed class ReachCurve
{
    /// <summary>Mass below which the (g−2)_μ band is to be covered [MeV].</summary>
    public const double MassOfInterest = 200 * Units.MeV;

    /// <summary>The limits of some yields.</summary>
    /// <param name="yields">One for each mass, in rising order.</param>
    /// <param name="settings">Muons, events and confidence level.</param>
    /// <param name="energy">Nominal energy of the beam [MeV].</param>
    /// <param name="origin">Where the yields come from, in words.</param>
    public ReachCurve(IReadOnlyList<SignalYield> yields, ReachSettings settings, double energy, string origin)
    {
        Settings = settings;
        Energy = energy;
        Origin = origin;
        Points = [.. yields.Select(yield => new ReachPoint(yield, settings))];
    }

    /// <summary>Muons, events and confidence level.</summary>
    public ReachSettings Settings { get; }

    /// <summary>Nominal energy of the beam [MeV].</summary>
    public double Energy { get; }

    /// <summary>Where the yields come from, in words.</summary>
    public string Origin { get; }

    /// <summary>Kind of boson.</summary>
    public DarkModel Model => Points[0].Yield.Boson.Model;

    /// <summary>One point for each mass, in rising order.</summary>
    public IReadOnlyList<ReachPoint> Points { get; }

    /// <summary>Whether bosons of this kind raise a_μ, so that there is a band.</summary>
    public bool HasBand => Points.All(point => double.IsFinite(point.BandCentre));

    /// <summary>Points below the mass of interest.</summary>
    public IEnumerable<ReachPoint> PointsOfInterest => Points.Where(point => point.Mass < MassOfInterest);

    /// <summary>Points of interest whose limit does not lie below all of the band.</summary>
    public IEnumerable<ReachPoint> Uncovered => PointsOfInterest.Where(point => !point.CoversBand);
}
