using NA64Mu.App.Compare;
using NA64Mu.Core;
using NA64Mu.Geometry;

namespace NA64Mu.App.Calibration;

/// <summary>Response to one beam energy.</summary>
public sealed record EnergyPoint
{
    /// <summary>Kinetic energy of the beam [MeV].</summary>
    public required double EnergyMev { get; init; }

    /// <summary>Events.</summary>
    public required int Events { get; init; }

    /// <summary>Mean energy read over what it is to be.</summary>
    public required MeasuredValue Response { get; init; }

    /// <summary>Standard deviation of the energy read over its mean.</summary>
    public required MeasuredValue Resolution { get; init; }

    /// <summary>Share of the energy of the beam that leaves the calorimeter.</summary>
    public required double Leakage { get; init; }

    /// <summary>Sums up the readings of a beam.</summary>
    /// <param name="events">Events of the beam.</param>
    /// <param name="layout">Set-up with the constants to use.</param>
    /// <param name="system">Ecal, Vhcal or Hcal.</param>
    public static EnergyPoint Of(TestBeamEvents events, DetectorLayout layout, DetectorSystem system)
    {
        double[] energies = events.Sums(layout, system);
        MeasuredValue mean = ResponseSummary.Mean(energies), width = ResponseSummary.Deviation(energies);
        double target = events.Target(system);
        return new EnergyPoint
        {
            EnergyMev = events.Incoming,
            Events = events.Count,
            Response = new MeasuredValue(mean.Value / target, mean.Error / target),
            Resolution = new MeasuredValue(width.Value / mean.Value, width.Error / mean.Value),
            Leakage = events.Leakage(system),
        };
    }
}
