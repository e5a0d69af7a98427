using System;
using NA64Mu.App.Compare;
using NA64Mu.Physics.DarkSector;

namespace NA64Mu.App.Dark;

/// <summary>Reach for one mass: the limit on the coupling, and the couplings that the anomalous magnetic moment of the muon asks for.</summary>
/// <remarks>
/// H. Sieber et al., Phys. Rev. D 105 (2022) 052006, section IV: the number of events grows as g'², so that the limit is g'₀ √(s/(N_MOT Y(g'₀))), with s the limit on the number of
/// signal events and Y the yield per muon at g'₀.
/// </remarks>
public sealed record ReachPoint
{
    private const double BandWidth = 2;

    /// <summary>The reach of one yield.</summary>
    /// <param name="yield">Yield.</param>
    /// <param name="settings">Muons, events and confidence level.</param>
    public ReachPoint(SignalYield yield, ReachSettings settings)
    {
        DarkBoson boson = yield.Boson;
        (double value, double error) = (yield.PerMuon.Value, yield.PerMuon.Error);
        Yield = yield;
        double limit = boson.Coupling * Math.Sqrt(settings.SignalLimit / (settings.MuonsOnTarget * value));
        Limit = new MeasuredValue(limit, value > 0 ? 0.5 * limit * error / value : double.NaN);
        BandLow = Explaining(-BandWidth);
        BandCentre = Explaining(0);
        BandHigh = Explaining(BandWidth);
        double scale = settings.MuonsOnTarget * Math.Pow(BandCentre / boson.Coupling, 2);
        EventsAtCentre = new MeasuredValue(scale * value, scale * error);

        double Explaining(double deviations) => AnomalousMagneticMoment.CouplingFor(
            boson.Model, boson.Mass, AnomalousMagneticMoment.Measured + deviations * AnomalousMagneticMoment.MeasuredError);
    }

    /// <summary>Events per muon.</summary>
    public SignalYield Yield { get; }

    /// <summary>Mass [MeV].</summary>
    public double Mass => Yield.Boson.Mass;

    /// <summary>Upper limit on the coupling g' with its error from the statistics of the simulation; infinite where no event was found.</summary>
    public MeasuredValue Limit { get; }

    /// <summary>Coupling that gives a Δa_μ two standard deviations below the measured one; not a number for bosons that lower a_μ.</summary>
    public double BandLow { get; }

    /// <summary>Coupling that gives the measured Δa_μ.</summary>
    public double BandCentre { get; }

    /// <summary>Coupling that gives a Δa_μ two standard deviations above the measured one.</summary>
    public double BandHigh { get; }

    /// <summary>Signal events expected at <see cref="BandCentre"/>.</summary>
    public MeasuredValue EventsAtCentre { get; }

    /// <summary>Whether the limit lies below all of the band.</summary>
    public bool CoversBand => Limit.Value < BandLow;
}
