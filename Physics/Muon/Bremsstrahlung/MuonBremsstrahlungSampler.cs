using NA64Mu.Core;

namespace NA64Mu.Physics.Muon.Bremsstrahlung;

/// <summary>Photons radiated by muons.</summary>
public sealed class MuonBremsstrahlungSampler
{
    /// <summary>Proposals after which the last one is taken; nearly half is kept.</summary>
    private const int MaximumTries = 1000;

    private readonly double _cut;

    /// <summary>A sampler for one cut.</summary>
    /// <param name="cut">Smallest photon energy [MeV].</param>
    public MuonBremsstrahlungSampler(double cut)
    {
        _cut = cut;
    }

    /// <summary>One photon; the nucleus takes the momentum that is left, and no energy.</summary>
    /// <param name="muon">The muon before.</param>
    /// <param name="formula">Cross section of the element struck.</param>
    /// <param name="secondaries">Receives the photon.</param>
    /// <param name="random">Random numbers; about seven draws.</param>
    public Interaction Sample(
        in ParticleState muon, MuonBremsstrahlungCrossSection formula, SecondaryBuffer secondaries, ref RandomStream random)
    {
        if (muon.KineticEnergy <= _cut) return Interaction.Unchanged(ProcessId.Bremsstrahlung, muon);
        double photonEnergy = SampleEnergy(muon, formula, ref random);
        Azimuth azimuth = Azimuth.Sample(ref random);
        Vector3D photon = RadiationAngle.Sample(muon, photonEnergy, azimuth, ref random);
        Vector3D after = muon.Momentum - photonEnergy * photon;
        secondaries.Add(Species.Gamma, photonEnergy, photon);
        return Interaction.Scattered(ProcessId.Bremsstrahlung, muon.KineticEnergy - photonEnergy, after.Normalised());
    }

    /// <summary>Energy by rejection from 1/ε: ε dσ/dε is largest at the cut [MeV].</summary>
    private double SampleEnergy(in ParticleState muon, MuonBremsstrahlungCrossSection formula, ref RandomStream random)
    {
        double bound = formula.EnergyTimesDifferential(muon.Energy, _cut);
        double logRatio = FastMath.Log(muon.KineticEnergy / _cut);
        double photonEnergy = _cut;
        for (int attempt = 0; attempt < MaximumTries; attempt++)
        {
            photonEnergy = _cut * FastMath.Exp(random.Uniform() * logRatio);
            double density = formula.EnergyTimesDifferential(muon.Energy, photonEnergy);
            Requires.That(density <= bound, "bound above the density");
            if (random.Uniform() * bound <= density) break;
        }
        return photonEnergy;
    }
}
