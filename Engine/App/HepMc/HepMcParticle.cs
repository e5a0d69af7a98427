using NA64Mu.Core;

namespace NA64Mu.App.HepMc;

/// <summary>A particle of a HepMC3 event, in our units.</summary>
/// <param name="Pdg">PDG particle number.</param>
/// <param name="Momentum">Momentum [MeV/c].</param>
/// <param name="Energy">Energy as the generator states it [MeV].</param>
/// <param name="Status">Status of the generator: 1 undecayed, 2 decayed, 4 incoming beam.</param>
/// <param name="Origin">Where it comes from: the vertex −n, the vertex without a line of its own in which particle n ends, or 0 for none.</param>
internal readonly record struct HepMcParticle(int Pdg, Vector3D Momentum, double Energy, int Status, int Origin)
{
    /// <summary>Status of a particle that leaves the generator's event.</summary>
    public const int Final = 1;

    /// <summary>Status of an incoming beam particle.</summary>
    public const int Beam = 4;
}
