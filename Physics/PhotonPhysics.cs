using System;
using System.Runtime.CompilerServices;
using System.Threading.Tasks;
using NA64Mu.Core;
using NA64Mu.Geometry.Materials;
using NA64Mu.Physics.Photon;
using NA64Mu.Physics.Photon.Compton;
using NA64Mu.Physics.Photon.Conversion;
using NA64Mu.Physics.Photon.MuonPairs;
using NA64Mu.Physics.Photon.PhotoElectric;
using NA64Mu.Physics.Photon.Rayleigh;
using NA64Mu.Physics.Tables;

namespace NA64Mu.Physics;

/// <summary>All that happens to photons in matter.</summary>
/// <remarks>
/// For energies from 100 eV to 1 TeV. Production cuts do not act here: no process of photons has a cross section that grows without limit
/// for slow secondaries, and all of them above <see cref="LowestEnergy"/> are made. Immutable: one serves all workers.
/// </remarks>
public sealed class PhotonPhysics
{
    /// <summary>Energy below which photons are absorbed, and electrons left, on the spot [MeV].</summary>
    public const double LowestEnergy = 100 * Units.ElectronVolt;

    private const int LowExponent = -14;
    private const int HighExponent = 20;

    private readonly PhotonMedium[] _media;

    /// <summary>Builds the tables of all media.</summary>
    /// <param name="media">Media.</param>
    /// <param name="processes">Processes that are switched on.</param>
    public PhotonPhysics(MediumTable media, PhotonProcesses processes = PhotonProcesses.Electromagnetic)
    {
        var grid = new LogGrid(LowExponent, HighExponent);
        _media = new PhotonMedium[media.Count];
        Parallel.For(0, media.Count, index => _media[index] = new PhotonMedium(grid, media.All[index].Material, processes));
    }

    /// <summary>Interactions per path, zero in vacuum [1/mm].</summary>
    /// <param name="medium">Medium.</param>
    /// <param name="energy">Photon energy, up to 1 TeV; below the tables the rate is that of their first node [MeV].</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double InverseMeanFreePath(MediumId medium, double energy) => _media[medium.Index].TotalRate(energy);

    /// <summary>Interactions of one process per path, from its formula and not from the tables of transport [1/mm].</summary>
    /// <param name="process">A process of photons.</param>
    /// <param name="medium">Medium.</param>
    /// <param name="energy">Photon energy [MeV].</param>
    public double InverseMeanFreePath(ProcessId process, MediumId medium, double energy) => _media[medium.Index].Rate(process, energy);

    /// <summary>One interaction, picked by the rates at this energy.</summary>
    /// <param name="photon">The photon before.</param>
    /// <param name="medium">Medium, one where the rate is not zero.</param>
    /// <param name="secondaries">Receives the new particles.</param>
    /// <param name="random">Random numbers.</param>
    public Interaction Interact(in ParticleState photon, MediumId medium, SecondaryBuffer secondaries, ref RandomStream random)
    {
        Requires.That(photon.Species == Species.Gamma, "a photon");
        double energy = photon.KineticEnergy;
        if (energy < LowestEnergy) return Absorbed(energy);
        PhotonMedium tables = _media[medium.Index];
        PhotonChannel channel = tables.Pick(energy, ref random);
        PhotonElement element = tables.Element(channel.Element);
        // Not a switch that gives a value: that would be a copy in wide pieces, which waits until all that was just written field by field has reached the cache.
        switch (channel.Process)
        {
            case ProcessId.Compton:
                return ComptonSampler.Sample(photon, secondaries, ref random);
            case ProcessId.PhotoElectric:
                return PhotoElectricSampler.Sample(photon, element.Shells, secondaries, ref random);
            case ProcessId.Rayleigh:
                return RayleighSampler.Sample(photon, element.Rayleigh, ref random);
            case ProcessId.Conversion:
                return ConversionSampler.Sample(photon, element.Conversion, secondaries, ref random);
            case ProcessId.ConversionToMuons:
                return ConversionToMuonsSampler.Sample(photon, element.MuonPairs, secondaries, ref random);
            case ProcessId.PhotoNuclear:
                return BecomeHadrons(photon, secondaries);
            default:
                throw new InvalidOperationException("a bug: not a process of photons");
        }
    }

    /// <summary>The photon goes on as a system of hadrons, of which the reactions with nuclei take charge.</summary>
    private static Interaction BecomeHadrons(in ParticleState photon, SecondaryBuffer secondaries)
    {
        secondaries.Add(Species.HadronicSystem, photon.KineticEnergy, photon.Direction);
        return new Interaction { Process = ProcessId.PhotoNuclear, Outcome = Outcome.Absorbed };
    }

    private static Interaction Absorbed(double energy) =>
        new() { Process = ProcessId.PhotoElectric, Outcome = Outcome.Absorbed, LocalDeposit = energy };
}
