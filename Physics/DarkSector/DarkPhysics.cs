using NA64Mu.Core;
using NA64Mu.Geometry.Materials;

namespace NA64Mu.Physics.DarkSector;

/// <summary>Emission of one kind of boson by muons in all media of a set-up: its rate and its proposals.</summary>
public sealed class DarkPhysics
{
    /// <summary>Builds the tables of all media.</summary>
    /// <param name="boson">The boson.</param>
    /// <param name="media">Media.</param>
    public DarkPhysics(DarkBoson boson, MediumTable media)
    {
        Boson = boson;
    }

    /// <summary>The boson.</summary>
    public DarkBoson Boson { get; }

    /// <summary>Emissions per path [1/mm].</summary>
    /// <param name="medium">Medium.</param>
    /// <param name="kineticEnergy">Kinetic energy of the muon [MeV].</param>
    public double InverseMeanFreePath(MediumId medium, double kineticEnergy) => throw new System.NotImplementedException();

    /// <summary>One emission: the muon after it, and the boson among the new particles.</summary>
    /// <param name="muon">The muon before.</param>
    /// <param name="medium">Medium.</param>
    /// <param name="secondaries">Receives the boson.</param>
    /// <param name="random">Random numbers.</param>
    public Interaction Sample(in ParticleState muon, MediumId medium, SecondaryBuffer secondaries, ref RandomStream random) =>
        throw new System.NotImplementedException();
}
