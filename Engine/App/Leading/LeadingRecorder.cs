using System;
using NA64Mu.Core;
using NA64Mu.Geometry;
using NA64Mu.Physics;
using NA64Mu.Physics.Hadron.CrossSections;

namespace NA64Mu.App.Leading;

/// <summary>Counts of one block of events; one per block.</summary>
public sealed class LeadingRecorder
{
    private static readonly int Kinds = Enum.GetValues<LeadingQuantity>().Length;

    private readonly Navigator _navigator;
    private readonly PhotonPhysics _photons;
    private readonly VolumeId _volume;
    private readonly double _energy;
    private readonly double[] _event = new double[Kinds];
    private readonly double[] _sums = new double[Kinds];
    private readonly double[] _squares = new double[Kinds];
    private readonly long[] _histories = new long[Kinds];

    /// <summary>An empty one.</summary>
    /// <param name="navigator">Geometry.</param>
    /// <param name="photons">Processes of photons.</param>
    /// <param name="volume">Volume of the study.</param>
    /// <param name="energy">Least total energy of a leading hadron [MeV].</param>
    public LeadingRecorder(Navigator navigator, PhotonPhysics photons, VolumeId volume, double energy) =>
        (_navigator, _photons, _volume, _energy) = (navigator, photons, volume, energy);

    /// <summary>Looks at a step.</summary>
    /// <param name="step">The step.</param>
    /// <param name="particle">The particle after it.</param>
    public void Look(in Step step, in ParticleState particle)
    {
        if (step.Location.Volume != _volume) return;
        Species species = particle.Species;
        switch (species)
        {
            case Species.Gamma:
                if (step.Limiter == StepLimiter.Interaction) LookAtPhoton(step.KineticEnergyBefore, in particle);
                break;
            case Species.MuPlus:
                if (particle.Steps == 1 && particle.Creator == ProcessId.MuonPairProduction) _event[(int)LeadingQuantity.PairsOfMuons]++;
                break;
            case Species.HadronicSystem:
                if (particle.Creator == ProcessId.MuonNuclear && step.KineticEnergyBefore >= _energy) _event[(int)LeadingQuantity.Reactions] = 1;
                break;
            default:
                bool hasLeft = particle.Location.Volume != _volume && particle.Energy >= _energy;
                if (hasLeft && HadronNucleusCrossSection.IsHadron(species)) CountHadron(species);
                break;
        }
    }

    /// <summary>Ends an event.</summary>
    /// <param name="weight">Its weight.</param>
    public void CloseEvent(double weight)
    {
        for (int kind = 0; kind < _event.Length; kind++)
        {
            if (_event[kind] == 0) continue;
            double value = weight * _event[kind];
            _sums[kind] += value;
            _squares[kind] += value * value;
            _histories[kind]++;
        }
        Array.Clear(_event);
    }

    /// <summary>Adds the counts of another block.</summary>
    /// <param name="other">The other.</param>
    public void Add(LeadingRecorder other)
    {
        for (int kind = 0; kind < _sums.Length; kind++)
        {
            _sums[kind] += other._sums[kind];
            _squares[kind] += other._squares[kind];
            _histories[kind] += other._histories[kind];
        }
    }

    /// <summary>Result of one kind.</summary>
    /// <param name="quantity">Kind.</param>
    /// <param name="events">Events of all blocks added.</param>
    public LeadingCount Result(LeadingQuantity quantity, long events)
    {
        double sum = _sums[(int)quantity], mean = sum / events;
        double variance = Math.Max(0, _squares[(int)quantity] / events - mean * mean);
        return new LeadingCount(quantity, _histories[(int)quantity], mean, Math.Sqrt(variance / events));
    }

    private void LookAtPhoton(double energy, in ParticleState photon)
    {
        if (energy <= 2 * PhysicalConstants.MuonMass) return;
        MediumId medium = _navigator.MediumAt(photon.Location);
        double share = _photons.InverseMeanFreePath(ProcessId.ConversionToMuons, medium, energy) / _photons.InverseMeanFreePath(medium, energy);
        _event[(int)LeadingQuantity.PairsOfPhotons] += share;
        if (photon.Creator == ProcessId.Bremsstrahlung && photon.Parent.Number == 0) _event[(int)LeadingQuantity.PairsOfRadiation] += share;
    }

    private void CountHadron(Species species)
    {
        _event[(int)LeadingQuantity.LeadingHadron] = 1;
        _event[(int)(SpeciesTable.Charge(species) != 0 ? LeadingQuantity.Charged : LeadingQuantity.Neutral)] = 1;
        LeadingQuantity kind = species switch
        {
            Species.PiMinus or Species.PiPlus => LeadingQuantity.Pion,
            Species.KMinus or Species.KPlus => LeadingQuantity.ChargedKaon,
            Species.KZeroLong or Species.KZeroShort => LeadingQuantity.NeutralKaon,
            Species.Proton or Species.AntiProton => LeadingQuantity.Proton,
            Species.Neutron or Species.AntiNeutron => LeadingQuantity.Neutron,
            _ => LeadingQuantity.Hyperon,
        };
        _event[(int)kind] = 1;
    }
}
