using System;
using NA64Mu.Core;
using NA64Mu.Geometry;
using NA64Mu.Geometry.Settings;
using NA64Mu.Physics.Cuts;
using NA64Mu.Physics.Electron;
using NA64Mu.Physics.Electron.Nuclear;
using NA64Mu.Physics.Electron.Stored;
using NA64Mu.Physics.Photon;
using NA64Mu.Physics.Scattering;
using NA64Mu.Physics.Scattering.Electron;

namespace NA64Mu.Physics;

/// <summary>All that happens to electrons, positrons and photons in full mode; immutable, shared by all workers.</summary>
public sealed class CascadePhysics
{
    private readonly Lazy<StoredElectrons>? _stored;

    /// <summary>Builds all tables.</summary>
    /// <param name="layout">Set-up.</param>
    /// <param name="cuts">Production cuts of its media.</param>
    /// <param name="storedSeed">Seed of the stored tracks; another one for studies of what their number does.</param>
    public CascadePhysics(DetectorLayout layout, CutTable cuts, ulong storedSeed = 0)
    {
        // Photonuclear reactions need somebody who takes charge of the hadrons.
        bool isNuclear = layout.Physics is { Hadrons: HadronTreatment.Followed, HadronProcesses: HadronProcesses.All };
        Photon = new PhotonPhysics(layout.Media, isNuclear ? PhotonProcesses.All : PhotonProcesses.Electromagnetic);
        ElectronScattering = new ElectronScattering(layout.Media, layout.Physics.ElectronScattering);
        Electron = new ElectronPhysics(layout.Media, cuts, isNuclear ? ElectronNuclear.Reactions : ElectronNuclear.None, ElectronScattering);
        Reach = new ElectronReach(layout.Media, layout.Physics.ElectronSteps.ReachMargin);
        FastScattering = new MultipleScattering(layout.Media, cuts, layout.Physics.NuclearScattering);
        // A second of the processor, needed where there are calorimeters of layers.
        if (layout.Physics.StoredElectrons > 0) _stored = new Lazy<StoredElectrons>(() => new StoredElectrons(layout, this, storedSeed));
    }

    /// <summary>Photons.</summary>
    public PhotonPhysics Photon { get; }

    /// <summary>Electrons and positrons, scattering aside.</summary>
    public ElectronPhysics Electron { get; }

    /// <summary>How far electrons get before they stop.</summary>
    public ElectronReach Reach { get; }

    /// <summary>Scattering below 100 MeV.</summary>
    public ElectronScattering ElectronScattering { get; }

    /// <summary>Scattering from 100 MeV up.</summary>
    public MultipleScattering FastScattering { get; }

    /// <summary>Stored tracks of electrons and positrons, made when they are asked for first; null where none are used.</summary>
    public StoredElectrons? Stored => _stored?.Value;

    /// <summary>Loss, range and rates at the present energy of an electron or positron.</summary>
    /// <param name="electron">e⁻ or e⁺.</param>
    /// <param name="medium">Where it is.</param>
    public ElectronLocal At(in ParticleState electron, MediumId medium)
    {
        double energy = electron.KineticEnergy;
        Electron.At(medium, electron.Species, energy, out double stoppingPower, out double rate, out double range, out double transportLength);
        var kinematics = new Kinematics(PhysicalConstants.ElectronMass, energy);
        if (energy < ElectronScattering.HighestEnergy)
        {
            var point = new ScatteringPoint(medium, electron.Species, energy, range, transportLength);
            return new ElectronLocal(in point, stoppingPower, rate, 0, kinematics.InverseBeta);
        }
        double single = stoppingPower > 0 ? FastScattering.InverseMeanFreePath(medium, in kinematics) : 0;
        return new ElectronLocal(
            new ScatteringPoint(medium, electron.Species, energy, range, double.PositiveInfinity), stoppingPower, rate + single, single, kinematics.InverseBeta);
    }

    /// <summary>True and straight length of a step of a particle that scatters by <see cref="ElectronScattering"/>.</summary>
    /// <param name="local">Start of the step.</param>
    /// <param name="trueLength">True length, at most the range [mm].</param>
    /// <param name="energyAtEnd">Kinetic energy at its end by the mean loss, where it had to be looked up; negative otherwise [MeV].</param>
    public PathConversion Convert(in ElectronLocal local, double trueLength, out double energyAtEnd)
    {
        double transportLengthAtEnd = 0;
        energyAtEnd = -1;
        if (PathConversion.NeedsEnd(in local.Point, trueLength))
        {
            double left = PathConversion.RangeLeft(in local.Point, trueLength);
            double energy = Electron.AtRange(local.Point.Medium, local.Point.Species, left, out transportLengthAtEnd);
            if (left <= local.Range - trueLength) energyAtEnd = energy;
        }
        return new PathConversion(in local.Point, trueLength, transportLengthAtEnd);
    }

    /// <summary>Chooses one discrete process by its rate and proposes what it does; none, where the rate has fallen below its bound.</summary>
    /// <param name="electron">e⁻ or e⁺ at the point of interaction.</param>
    /// <param name="local">Rates at the start of the step.</param>
    /// <param name="secondaries">Room for new particles, empty.</param>
    /// <param name="random">Transport stream.</param>
    public Interaction Interact(in ParticleState electron, in ElectronLocal local, SecondaryBuffer secondaries, ref RandomStream random) =>
        Interact(in electron, in local, random.Uniform() * local.Rate, secondaries, ref random);

    /// <summary>The process that a number picks.</summary>
    /// <param name="electron">e⁻ or e⁺ at the point of interaction.</param>
    /// <param name="local">Rates at the start of the step.</param>
    /// <param name="choice">From 0 to the rate at the start of the step [1/mm].</param>
    /// <param name="secondaries">Room for new particles, empty.</param>
    /// <param name="random">Transport stream.</param>
    public Interaction Interact(in ParticleState electron, in ElectronLocal local, double choice, SecondaryBuffer secondaries, ref RandomStream random)
    {
        if (choice < local.SingleScattering) return FastScattering.SampleSingle(in electron, local.Point.Medium, ref random);
        double rate = Electron.Rate(local.Point.Medium, electron.Species, electron.KineticEnergy), left = choice - local.SingleScattering;
        return left < rate
            ? Electron.Interact(in electron, local.Point.Medium, left, secondaries, ref random)
            : Interaction.Unchanged(ProcessId.Ionisation, in electron);
    }
}
