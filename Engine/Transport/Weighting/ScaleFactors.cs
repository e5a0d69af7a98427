using System.Collections.Generic;
using System.Linq;
using NA64Mu.Core;
using NA64Mu.Geometry.Settings;
using NA64Mu.Physics;

namespace NA64Mu.Transport.Weighting;

/// <summary>What is drawn more often than in nature for some particles in one volume; immutable.</summary>
internal sealed class ScaleFactors
{
    /// <summary>Takes settings down.</summary>
    /// <param name="scaled">Processes.</param>
    /// <param name="physics">Their tables.</param>
    public ScaleFactors(IReadOnlyList<ScaledProcess> scaled, PhysicsList physics)
    {
        Scattering = FactorOf(scaled, ProcessId.CoulombScattering);
        Decay = FactorOf(scaled, ProcessId.Decay);
        DarkEmission = FactorOf(scaled, ProcessId.DarkEmission);
        Interactions =
        [
            .. scaled.Where(process => MuonPhysics.Interactions.Contains(process.Process))
                .Select(process => new ScaledInteraction(process.Process, process.Factor, process.TransferMinimum, physics.MuonAbove(process.TransferMinimum), null)),
            .. scaled.Where(process => process.Process == ProcessId.QuasiElastic)
                .Select(process => new ScaledInteraction(process.Process, process.Factor, process.TransferMinimum, physics.MuonAbove(0), physics.QuasiElasticAbove(process.TransferMinimum))),
        ];
    }

    /// <summary>Factor of single scattering on nuclei and nucleons.</summary>
    public double Scattering { get; }

    /// <summary>Factor of the decay in flight.</summary>
    public double Decay { get; }

    /// <summary>Factor of the emission of a light boson, where it competes with the other processes.</summary>
    public double DarkEmission { get; }

    /// <summary>Interactions with matter that are scaled.</summary>
    public ScaledInteraction[] Interactions { get; }

    private static double FactorOf(IEnumerable<ScaledProcess> scaled, ProcessId process) =>
        scaled.FirstOrDefault(entry => entry.Process == process)?.Factor ?? 1;
}
