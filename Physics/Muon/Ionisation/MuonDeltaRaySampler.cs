using NA64Mu.Core;
using NA64Mu.Physics.Ionisation;

namespace NA64Mu.Physics.Muon.Ionisation;

/// <summary>Electrons knocked on by muons.</summary>
public sealed class MuonDeltaRaySampler
{
    private readonly double _cut;

    /// <summary>A sampler for one cut.</summary>
    /// <param name="cut">Smallest transfer [MeV].</param>
    public MuonDeltaRaySampler(double cut)
    {
        _cut = cut;
    }

    /// <summary>One collision: muon and electron with exact energies and momenta.</summary>
    /// <param name="muon">The muon before.</param>
    /// <param name="secondaries">Receives the electron.</param>
    /// <param name="random">Random numbers; about five draws.</param>
    public Interaction Sample(in ParticleState muon, SecondaryBuffer secondaries, ref RandomStream random)
    {
        double kineticEnergy = muon.KineticEnergy;
        double maximum = MuonDeltaRayCrossSection.MaximumTransfer(kineticEnergy);
        if (maximum <= _cut) return Interaction.Unchanged(ProcessId.Ionisation, muon);
        double transfer = SampleTransfer(kineticEnergy, maximum, ref random);
        return DeltaRayKinematics.KnockOn(muon, transfer, secondaries, ref random);
    }

    /// <summary>Transfer by rejection from 1/T²; more than nine of ten are kept [MeV].</summary>
    private double SampleTransfer(double kineticEnergy, double maximum, ref RandomStream random)
    {
        double energy = kineticEnergy + PhysicalConstants.MuonMass;
        double bound = 1 + MuonRadiativeCorrection.Bound(energy);
        double slope = MuonDeltaRayCrossSection.BetaSquared(kineticEnergy) / maximum;
        double curvature = 0.5 / (energy * energy);
        double transfer, shape, height;
        do
        {
            double u = random.Uniform();
            transfer = _cut * maximum / (_cut * (1 - u) + maximum * u);
            shape = 1 - transfer * (slope - transfer * curvature);
            height = random.Uniform() * bound;
            // The correction is positive up to half the largest transfer: there, what lies under the shape alone needs no logarithm.
        }
        while (!(height <= shape && transfer < 0.5 * maximum) && height > shape * (1 + MuonRadiativeCorrection.Of(energy, transfer)));
        Requires.That(shape * (1 + MuonRadiativeCorrection.Of(energy, transfer)) <= bound, "bound above the density");
        return transfer;
    }
}
