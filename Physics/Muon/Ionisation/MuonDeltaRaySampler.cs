using NA64Mu.Core;
using NA64Mu.Physics.Ionisation;

namespace NA64Mu.Physics.Muon.Ionisation;

/// <summary>Electrons knocked on by muons.</summary>
public sealed class MuonDeltaRaySampler
{
    /// <summary>Proposals after which the last one is taken: one sample in 10^1000 comes there.</summary>
    private const int MaximumTries = 1000;

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
    /// <param name="random">Random numbers; about 3.5 draws.</param>
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
        double transfer = _cut;
        for (int attempt = 0; attempt < MaximumTries; attempt++)
        {
            double u = random.Uniform();
            transfer = _cut * maximum / (_cut * (1 - u) + maximum * u);
            double shape = 1 - transfer * (slope - transfer * curvature);
            double height = random.Uniform() * bound;
            // The correction is positive up to half the largest transfer: there, what lies under the shape alone needs no logarithm.
            if (height <= shape && transfer < 0.5 * maximum) break;
            double density = shape * (1 + MuonRadiativeCorrection.Of(energy, transfer));
            Requires.That(density <= bound, "bound above the density");
            if (height <= density) break;
        }
        return transfer;
    }
}
