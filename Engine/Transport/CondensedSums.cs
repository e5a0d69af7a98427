using System;
using NA64Mu.Core;
using NA64Mu.Geometry;
using NA64Mu.Physics.Muon.Soft;
using NA64Mu.Physics.Showers;
using NA64Mu.Transport.Weighting;

namespace NA64Mu.Transport;

/// <summary>Soft transfers of muons that cross whole sections of calorimeters in one step, drawn as a sum and left along the way (docs/decisions/0020).</summary>
internal sealed class CondensedSums
{
    private readonly Navigator _navigator;
    private readonly ShowerSampler _showers;
    private readonly EnergyLedger _ledger;
    private readonly TailRelease _tails;
    private readonly SoftTransfers _soft;

    /// <summary>Of one worker.</summary>
    /// <param name="navigator">Geometry.</param>
    /// <param name="soft">Soft transfers.</param>
    /// <param name="showers">Showers that they make.</param>
    /// <param name="ledger">Where energies are booked.</param>
    /// <param name="tails">Takes what leaves a calorimeter.</param>
    /// <param name="scaling">Scaled cross sections of what is not summed; null where all are as in nature.</param>
    public CondensedSums(
        Navigator navigator, SoftTransfers soft, ShowerSampler showers, EnergyLedger ledger, TailRelease tails, RateScaling? scaling)
    {
        _navigator = navigator;
        _soft = soft;
        _showers = showers;
        _ledger = ledger;
        _tails = tails;
        Processes = new MuonProcesses(soft.Harder, scaling);
    }

    /// <summary>What is not summed.</summary>
    public MuonProcesses Processes { get; }

    /// <summary>The sections of a calorimeter; null where nothing is summed in it.</summary>
    /// <param name="volume">Calorimeter with layers.</param>
    /// <param name="layers">Its layers.</param>
    public CondensedSections? SectionsOf(Volume volume, CondensedLayers layers) => _soft.In(volume.Id) is { } soft && _showers.Covers(volume.Id)
        ? new CondensedSections(volume, layers, soft, _navigator.Layout, _soft.Harder)
        : null;

    /// <summary>Takes the energy of all soft transfers of a step from the muon and leaves it along the way.</summary>
    /// <typeparam name="TSink">Kind of sink.</typeparam>
    /// <param name="sections">Where the muon is.</param>
    /// <param name="layers">The same by layers.</param>
    /// <param name="muon">The muon at the end of its step.</param>
    /// <param name="step">The step.</param>
    /// <param name="start">Time at its start [ns].</param>
    /// <param name="sink">Takes the parcels.</param>
    /// <param name="random">Transport stream.</param>
    public void Lose<TSink>(
        CondensedSections sections, CondensedLayers layers, ref ParticleState muon, in Step step, double start, ref TSink sink, ref RandomStream random)
        where TSink : struct, IStepSink
    {
        // A hard interaction may have left less than the step before it took.
        double sum = Math.Min(sections.Soft.Sample(step.KineticEnergyBefore, step.Length, ref random), muon.KineticEnergy);
        if (sum <= 0) return;
        muon.KineticEnergy -= sum;
        ParticleState way = muon;
        way.Position = step.From;
        way.Time = start;
        way.KineticEnergy = step.KineticEnergyBefore;
        ShowerEnergy energy = _showers.DepositSoft(in way, step.Length, sum, sections.Soft, ref sink, ref random);
        _ledger.Book(in energy);
        if (energy.Leaked > 0) Release(layers, in muon, in energy, ref random);
    }

    /// <summary>What leaked leaves where the muon does, or would if it went straight on.</summary>
    private void Release(CondensedLayers layers, in ParticleState muon, in ShowerEnergy energy, ref RandomStream random)
    {
        ParticleState end = muon;
        Location last = layers.Repeated.Last(end.Location, end.Direction.Z);
        double distance = _navigator.DistanceToBoundary(in end.Position, in end.Direction, last, out Crossing crossing);
        end.Position += distance * end.Direction;
        end.Time += distance / PhysicalConstants.SpeedOfLight;
        end.Location = _navigator.Cross(ref end.Position, in end.Direction, last, crossing);
        end.Steps = 0;
        _tails.Release(in end, _showers.SoftTail(muon.Location.Volume, energy.Leaked), in energy, muon.Track, ref random);
    }
}
