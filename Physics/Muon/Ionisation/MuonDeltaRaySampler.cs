using System;
using NA64Mu.Core;

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
        double momentum = muon.MomentumMagnitude;
        double electronMomentum = Math.Sqrt(transfer * (transfer + 2 * PhysicalConstants.ElectronMass));
        double cosine = Math.Min(1, transfer * (muon.Energy + PhysicalConstants.ElectronMass) / (electronMomentum * momentum));
        double sine = Math.Sqrt((1 - cosine) * (1 + cosine));
        Azimuth azimuth = Azimuth.Sample(ref random);
        Vector3D electron = muon.Direction.Deflected(sine * azimuth.Cosine, sine * azimuth.Sine, 1 - cosine).Normalised();
        Vector3D after = momentum * muon.Direction - electronMomentum * electron;
        secondaries.Add(Species.Electron, transfer, electron);
        return Interaction.Scattered(ProcessId.Ionisation, kineticEnergy - transfer, after.Normalised());
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
