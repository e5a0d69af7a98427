using System.Collections.Generic;
using NA64Mu.App.Configuration;
using NA64Mu.Core;

namespace NA64Mu.App.Calibration;

/// <summary>What to calibrate and with which beams.</summary>
public sealed record CalibrationPlan
{
    /// <summary>Momentum that defines the electron scale [MeV/c].</summary>
    public const double ElectronMomentum = 10 * Units.GeV;

    /// <summary>Momentum that defines the hadron scale [MeV/c].</summary>
    public const double HadronMomentum = 100 * Units.GeV;

    /// <summary>Momentum of the muons that compare cells [MeV/c].</summary>
    public const double MuonMomentum = 160 * Units.GeV;

    /// <summary>Kinds of calorimeter.</summary>
    public required IReadOnlyList<DetectorSystem> Systems { get; init; }

    /// <summary>Treatment of secondaries.</summary>
    public PhysicsMode Physics { get; init; } = PhysicsMode.Full;

    /// <summary>Events at the momentum that defines a scale; at others, in inverse proportion to the momentum.</summary>
    public long Events { get; init; } = 2000;

    /// <summary>Muons into each tower of cells, where cells differ.</summary>
    public long MuonsPerTower { get; init; } = 300;

    /// <summary>Seed of all random streams.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>Momentum that defines the scale; null for those above [MeV/c].</summary>
    public double? Momentum { get; init; }

    /// <summary>Further momenta at which the scale is looked at [MeV/c].</summary>
    public IReadOnlyList<double> Linearity { get; init; } = [];

    /// <summary>Beam particle of a kind of calorimeter.</summary>
    /// <param name="system">Ecal, Vhcal or Hcal.</param>
    public static Species ParticleOf(DetectorSystem system) => system == DetectorSystem.Ecal ? Species.Electron : Species.PiMinus;

    /// <summary>Momentum that defines the scale of a kind of calorimeter [MeV/c].</summary>
    /// <param name="system">Ecal, Vhcal or Hcal.</param>
    public double MomentumOf(DetectorSystem system) => Momentum ?? (system == DetectorSystem.Ecal ? ElectronMomentum : HadronMomentum);
}
