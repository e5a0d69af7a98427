using System.Collections.Generic;
using System.Linq;
using NA64Mu.Core;
using NA64Mu.Geometry.Materials;

namespace NA64Mu.Physics.DarkSector;

/// <summary>Emission of one kind of boson by muons in all media of a set-up: its rate and its proposals.</summary>
/// <remarks>For kinetic energies of the muon up to 1 TeV. Immutable: one serves all workers.</remarks>
public sealed class DarkPhysics
{
    private readonly DarkMedium?[] _media;

    /// <summary>Builds the tables of all media.</summary>
    /// <param name="boson">The boson.</param>
    /// <param name="media">Media.</param>
    public DarkPhysics(DarkBoson boson, MediumTable media)
    {
        Boson = boson;
        var tables = new Dictionary<Element, DarkTable>();
        var samplers = new Dictionary<Element, DarkSampler>();
        foreach (Element element in media.All.Where(medium => !medium.Material.IsVacuum).SelectMany(medium => medium.Material.Elements).Select(part => part.Element))
        {
            if (tables.ContainsKey(element)) continue;
            tables[element] = new DarkTable(boson, element);
            samplers[element] = new DarkSampler(tables[element]);
        }
        _media = [.. media.All.Select(medium => medium.Material.IsVacuum ? null : new DarkMedium(
            medium.Material,
            [.. medium.Material.Elements.Select(part => tables[part.Element])],
            [.. medium.Material.Elements.Select(part => samplers[part.Element])]))];
    }

    /// <summary>The boson.</summary>
    public DarkBoson Boson { get; }

    /// <summary>Emissions per path, zero in vacuum and below the threshold [1/mm].</summary>
    /// <param name="medium">Medium.</param>
    /// <param name="kineticEnergy">Kinetic energy of the muon [MeV].</param>
    public double InverseMeanFreePath(MediumId medium, double kineticEnergy) =>
        _media[medium.Index] is { } emission ? emission.InverseMeanFreePath(kineticEnergy + PhysicalConstants.MuonMass) : 0;

    /// <summary>One emission: the muon after it, and the boson among the new particles.</summary>
    /// <param name="muon">The muon before.</param>
    /// <param name="medium">Medium, no vacuum.</param>
    /// <param name="secondaries">Receives the boson.</param>
    /// <param name="random">Random numbers.</param>
    /// <returns>The muon unchanged, and no boson, where it cannot emit.</returns>
    public Interaction Sample(in ParticleState muon, MediumId medium, SecondaryBuffer secondaries, ref RandomStream random)
    {
        Requires.That(muon.Species is Species.MuMinus or Species.MuPlus, "a muon");
        return _media[medium.Index] is { } emission
            ? emission.Pick(muon.Energy, ref random).Sample(in muon, secondaries, ref random)
            : Interaction.Unchanged(ProcessId.DarkEmission, in muon);
    }
}
