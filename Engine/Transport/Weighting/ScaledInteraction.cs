using NA64Mu.Core;
using NA64Mu.Physics;

namespace NA64Mu.Transport.Weighting;

/// <summary>An interaction of muons with matter that is drawn more often, or its hard part alone; immutable.</summary>
/// <param name="Process">The process.</param>
/// <param name="Factor">Rate as drawn over that of nature.</param>
/// <param name="TransferMinimum">Energy that the muon has to give away; 0 for any [MeV].</param>
/// <param name="Tables">Rates and samples of what gives away so much.</param>
internal sealed record ScaledInteraction(ProcessId Process, double Factor, double TransferMinimum, MuonPhysics Tables)
{
    /// <summary>Rate that nature does not have [1/mm].</summary>
    /// <param name="medium">Medium, no vacuum.</param>
    /// <param name="kineticEnergy">Kinetic energy of the muon [MeV].</param>
    public double AddedRate(MediumId medium, double kineticEnergy) => (Factor - 1) * Tables.RateOf(Process, medium, kineticEnergy);

    /// <summary>Whether an interaction is one of those that are drawn more often.</summary>
    /// <param name="interaction">The interaction.</param>
    /// <param name="kineticEnergy">Kinetic energy of the muon before it [MeV].</param>
    public bool Covers(in Interaction interaction, double kineticEnergy) =>
        interaction.Process == Process && kineticEnergy - interaction.KineticEnergy >= TransferMinimum;
}
