using NA64Mu.Core;
using NA64Mu.Physics;
using NA64Mu.Physics.Scattering;

namespace NA64Mu.Transport.Weighting;

/// <summary>An interaction of muons with matter that is drawn more often, or its hard part alone; immutable.</summary>
/// <param name="Process">The process.</param>
/// <param name="Factor">Rate as drawn over that of nature.</param>
/// <param name="TransferMinimum">Energy that the muon has to give away; 0 for any [MeV].</param>
/// <param name="Tables">Rates and samples of what gives away so much.</param>
/// <param name="Nucleons">The same for scattering on nucleons; null for all else.</param>
internal sealed record ScaledInteraction(ProcessId Process, double Factor, double TransferMinimum, MuonPhysics Tables, QuasiElasticSampler? Nucleons)
{
    /// <summary>Rate that nature does not have [1/mm].</summary>
    /// <param name="medium">Medium, no vacuum.</param>
    /// <param name="kineticEnergy">Kinetic energy of the muon [MeV].</param>
    public double AddedRate(MediumId medium, double kineticEnergy) =>
        (Factor - 1) * (Nucleons is null ? Tables.RateOf(Process, medium, kineticEnergy) : Nucleons.RateOf(medium, kineticEnergy));

    /// <summary>One interaction that gives away so much.</summary>
    /// <param name="muon">The muon before.</param>
    /// <param name="medium">Medium.</param>
    /// <param name="secondaries">Receives the new particles.</param>
    /// <param name="random">Transport stream.</param>
    public Interaction Sample(in ParticleState muon, MediumId medium, SecondaryBuffer secondaries, ref RandomStream random) => Nucleons is null
        ? Tables.InteractBy(Process, in muon, medium, secondaries, ref random)
        : Nucleons.SampleCertain(in muon, medium, secondaries, ref random);

    /// <summary>Whether an interaction is one of those that are drawn more often.</summary>
    /// <param name="interaction">The interaction.</param>
    /// <param name="kineticEnergy">Kinetic energy of the muon before it [MeV].</param>
    public bool Covers(in Interaction interaction, double kineticEnergy) =>
        interaction.Process == Process && kineticEnergy - interaction.KineticEnergy >= TransferMinimum;
}
