using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using NA64Mu.Core;
using NA64Mu.Geometry.Materials;
using NA64Mu.Physics.Cuts;
using NA64Mu.Physics.Ionisation;
using NA64Mu.Physics.Muon;
using NA64Mu.Physics.Muon.MuonPairs;
using NA64Mu.Physics.Muon.PairProduction;
using NA64Mu.Physics.Tables;

namespace NA64Mu.Physics;

/// <summary>All that happens to muons in matter, except scattering and decay: continuous loss below the cuts, discrete interactions
/// above.</summary>
/// <remarks>For kinetic energies up to 1 TeV, of either charge. Immutable: one serves all workers.</remarks>
public sealed class MuonPhysics
{
    /// <summary>Interactions with matter.</summary>
    public static IReadOnlyList<ProcessId> Interactions { get; } =
    [
        ProcessId.Ionisation, ProcessId.Bremsstrahlung, ProcessId.PairProduction, ProcessId.MuonNuclear, ProcessId.MuonPairProduction,
    ];

    private const int LowExponent = -4;
    private const int HighExponent = 20;

    private readonly MuonMediumTables[] _media;
    private readonly LossFluctuation _fluctuation;

    /// <summary>Builds the tables of all media.</summary>
    /// <param name="media">Media.</param>
    /// <param name="cuts">δ-rays are made above the cut of electrons, photons above that of photons, pairs above that of positrons. Photonuclear reactions
    /// begin where their formula does, or at the cut of photons if that is higher.</param>
    public MuonPhysics(MediumTable media, CutTable cuts)
    {
        var tables = new MuonTableSet(new LogGrid(LowExponent, HighExponent), media, cuts);
        _media = [.. media.All.Select(medium => tables.Of(medium, cuts[medium.Id]))];
        _fluctuation = new LossFluctuation(media, HeavyParticle.Of(Species.MuMinus), cuts);
    }

    /// <summary>Discrete interactions per path [1/mm].</summary>
    /// <param name="medium">Medium.</param>
    /// <param name="kineticEnergy">Kinetic energy [MeV].</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double InverseMeanFreePath(MediumId medium, double kineticEnergy) => _media[medium.Index].TotalRate.At(kineticEnergy);

    /// <summary>Mean loss per path from all transfers below the cuts [MeV/mm].</summary>
    /// <param name="medium">Medium.</param>
    /// <param name="kineticEnergy">Kinetic energy [MeV].</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double StoppingPower(MediumId medium, double kineticEnergy) => _media[medium.Index].StoppingPower.At(kineticEnergy);

    /// <summary>Mean loss per path [MeV/mm] and discrete interactions per path [1/mm] in one look-up.</summary>
    /// <param name="medium">Medium.</param>
    /// <param name="kineticEnergy">Kinetic energy [MeV].</param>
    /// <param name="stoppingPower">Mean loss per path [MeV/mm].</param>
    /// <param name="rate">Discrete interactions per path [1/mm].</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void LossAndRate(MediumId medium, double kineticEnergy, out double stoppingPower, out double rate) =>
        _media[medium.Index].LossAndRate.At(kineticEnergy, out stoppingPower, out rate);

    /// <summary>Loss in a step from transfers below the cuts, with its fluctuation [MeV].</summary>
    /// <param name="medium">Medium.</param>
    /// <param name="kineticEnergy">Kinetic energy before the step [MeV].</param>
    /// <param name="meanLoss">Mean loss in the step [MeV].</param>
    /// <param name="length">Length of the step [mm].</param>
    /// <param name="random">Random numbers; about seven draws.</param>
    /// <returns>Between zero and the kinetic energy.</returns>
    public double SampleLoss(MediumId medium, double kineticEnergy, double meanLoss, double length, ref RandomStream random) =>
        _fluctuation.Sample(medium, kineticEnergy, meanLoss, length, ref random);

    /// <summary>One discrete interaction, picked by the rates at this energy.</summary>
    /// <param name="muon">The muon before.</param>
    /// <param name="medium">Medium.</param>
    /// <param name="secondaries">Receives the new particles.</param>
    /// <param name="random">Random numbers.</param>
    public Interaction Interact(in ParticleState muon, MediumId medium, SecondaryBuffer secondaries, ref RandomStream random)
    {
        Requires.That(muon.Species is Species.MuMinus or Species.MuPlus, "a muon");
        MuonMediumTables tables = _media[medium.Index];
        double kineticEnergy = muon.KineticEnergy;
        double left = random.Uniform() * tables.TotalRate.At(kineticEnergy);
        left -= tables.IonisationRate.At(kineticEnergy);
        if (left <= 0) return tables.DeltaRays.Sample(muon, secondaries, ref random);
        double rate = tables.PairRate.At(kineticEnergy);
        left -= rate;
        if (left <= 0)
            return MuonPairSampler.Sample(muon, tables.Elements.PickForPair(kineticEnergy, rate, ref random), secondaries, ref random);
        rate = tables.BremsstrahlungRate.At(kineticEnergy);
        left -= rate;
        if (left <= 0)
            return tables.Bremsstrahlung.Sample(muon, tables.Elements.PickForBremsstrahlung(kineticEnergy, rate, ref random), secondaries, ref random);
        left -= tables.NuclearRate.At(kineticEnergy);
        if (left <= 0) return tables.Nuclear.Sample(muon, secondaries, ref random);
        rate = tables.TridentRate.At(kineticEnergy);
        return MuonTridentSampler.Sample(muon, tables.Elements.PickForTrident(kineticEnergy, rate, ref random), secondaries, ref random);
    }

    /// <summary>Interactions of one kind per path [1/mm].</summary>
    /// <param name="process">Kind, one of <see cref="Interactions"/>.</param>
    /// <param name="medium">Medium.</param>
    /// <param name="kineticEnergy">Kinetic energy [MeV].</param>
    public double RateOf(ProcessId process, MediumId medium, double kineticEnergy)
    {
        MuonMediumTables tables = _media[medium.Index];
        return process switch
        {
            ProcessId.Ionisation => tables.IonisationRate.At(kineticEnergy),
            ProcessId.Bremsstrahlung => tables.BremsstrahlungRate.At(kineticEnergy),
            ProcessId.PairProduction => tables.PairRate.At(kineticEnergy),
            ProcessId.MuonNuclear => tables.NuclearRate.At(kineticEnergy),
            ProcessId.MuonPairProduction => tables.TridentRate.At(kineticEnergy),
            _ => throw new System.ArgumentOutOfRangeException(nameof(process), process, "not an interaction of muons in matter"),
        };
    }

    /// <summary>One interaction of one kind.</summary>
    /// <param name="process">Kind, as for <see cref="RateOf"/>.</param>
    /// <param name="muon">The muon before.</param>
    /// <param name="medium">Medium.</param>
    /// <param name="secondaries">Receives the new particles.</param>
    /// <param name="random">Random numbers.</param>
    public Interaction InteractBy(ProcessId process, in ParticleState muon, MediumId medium, SecondaryBuffer secondaries, ref RandomStream random)
    {
        MuonMediumTables tables = _media[medium.Index];
        double kineticEnergy = muon.KineticEnergy;
        double rate = RateOf(process, medium, kineticEnergy);
        return process switch
        {
            ProcessId.PairProduction =>
                MuonPairSampler.Sample(muon, tables.Elements.PickForPair(kineticEnergy, rate, ref random), secondaries, ref random),
            ProcessId.Bremsstrahlung =>
                tables.Bremsstrahlung.Sample(muon, tables.Elements.PickForBremsstrahlung(kineticEnergy, rate, ref random), secondaries, ref random),
            ProcessId.MuonNuclear => tables.Nuclear.Sample(muon, secondaries, ref random),
            ProcessId.MuonPairProduction =>
                MuonTridentSampler.Sample(muon, tables.Elements.PickForTrident(kineticEnergy, rate, ref random), secondaries, ref random),
            _ => tables.DeltaRays.Sample(muon, secondaries, ref random),
        };
    }
}
