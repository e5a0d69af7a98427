using System;
using NA64Mu.Core;
using NA64Mu.Geometry.Settings;
using NA64Mu.Physics.Scattering;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Physics.Scattering;

[TestFixture]
public sealed class QuasiElasticCrossSectionTests
{
    private const double HbarCSquaredMillibarn = 0.3893794e6;

    /// <summary>Rosenbluth's formula in the angle of the lepton in the laboratory, Mott cross section times recoil and structure, against that in Q².</summary>
    [TestCase(20_000.0, 0.05)]
    [TestCase(160_000.0, 0.0026)]
    [TestCase(160_000.0, 0.01)]
    [Category(Categories.Reference)]
    public void Structure_MuonsOnProtons_IsRosenbluthInTheLaboratory(double energy, double theta)
    {
        const double mass = 938.9187545;
        double half = Math.Sin(0.5 * theta), sin2 = half * half, cos2 = 1 - sin2;
        double after = energy / (1 + 2 * energy / mass * sin2);
        double q2 = 4 * energy * after * sin2, tau = q2 / (4 * mass * mass);
        double dipole = Math.Pow(1 + q2 / 0.71e6, -2), electric = dipole, magnetic = 2.792847 * dipole;
        double alpha = 1 / 137.035999;
        double solidAngle = alpha * alpha * cos2 / (4 * energy * energy * sin2 * sin2) * after / energy
            * ((electric * electric + tau * magnetic * magnetic) / (1 + tau) + 2 * tau * magnetic * magnetic * sin2 / cos2);
        double perTransfer = Math.PI / (after * after) * solidAngle * HbarCSquaredMillibarn;
        double found = QuasiElasticCrossSection.Prefactor / (q2 * q2) * QuasiElasticCrossSection.Structure(energy, q2, NucleonFormFactors.Proton(q2))
            / (1e-31 * Units.Metre * Units.Metre);
        // The mass of the muon, left out in the formula in the angle, is (m/E)² of the magnetic part.
        Assert.That(found / perTransfer, Is.EqualTo(1).Within(1e-4));
    }

    /// <summary>Points of a sphere of radius 1 that leave it when it is moved by a distance.</summary>
    [TestCase(0.2)]
    [TestCase(1.0)]
    [TestCase(1.7)]
    [TestCase(2.5)]
    [Category(Categories.Statistical)]
    public void PauliFactor_MovedFermiSphere_IsWhatLeavesIt(double ratio)
    {
        const double fermi = 1e-3;
        var random = new RandomStream(3, 0, 0, StreamPurpose.Study);
        int outside = 0, all = 0;
        for (int draw = 0; draw < 200_000; draw++)
        {
            double x = 2 * random.Uniform() - 1, y = 2 * random.Uniform() - 1, z = 2 * random.Uniform() - 1;
            if (x * x + y * y + z * z > 1) continue;
            all++;
            if (x * x + y * y + (z + ratio) * (z + ratio) > 1) outside++;
        }
        double expected = (double)outside / all;
        double sigma = Math.Sqrt(0.25 / all);
        double found = QuasiElasticCrossSection.PauliFactor(ratio * fermi * ratio * fermi, fermi);
        Assert.That(found, Is.EqualTo(expected).Within(4 * sigma));
    }

    [TestCase(1.0, 169.0)]
    [TestCase(12.0, 221.0)]
    [TestCase(207.2, 265.0)]
    [TestCase(238.0, 265.0)]
    [Category(Categories.Reference)]
    public void FermiMomentum_MeasuredNuclei_IsAsMeasured(double a, double momentum) =>
        Assert.That(QuasiElasticCrossSection.FermiMomentum(a), Is.EqualTo(momentum).Within(1e-9));

    /// <summary>At 160 GeV and twice the bend of MS2, where it decides on the momentum, Geant4's weight of nuclei as a whole is by chance near the sum of both parts.</summary>
    [TestCase(6, 12.011)]
    [TestCase(14, 28.09)]
    [TestCase(29, 63.55)]
    [TestCase(82, 207.2)]
    [Category(Categories.Reference)]
    public void Differential_AtTheKickOfTheMagnet_IsNearTheWeightOfGeant4(int z, double a)
    {
        const double momentum = 420;
        double perNucleus = QuasiElasticCrossSection.Differential(z, a, 160_000, momentum * momentum) * Math.Pow(momentum, 4) / QuasiElasticCrossSection.Prefactor
            + z * z * new NuclearFormFactor(NuclearScattering.Nucleons, z, a).Weight(0.5 * momentum * momentum);
        double geant4 = z * z * new NuclearFormFactor(NuclearScattering.Geant4, z, a).Weight(0.5 * momentum * momentum);
        Assert.That(perNucleus / geant4, Is.InRange(0.85, 1.2));
    }
}
