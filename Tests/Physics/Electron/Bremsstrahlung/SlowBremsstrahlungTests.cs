using System;
using NA64Mu.Core;
using NA64Mu.Physics.Electron.Bremsstrahlung;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Physics.Electron.Bremsstrahlung;

[TestFixture]
public sealed class SlowBremsstrahlungTests
{
    /// <remarks>
    /// χ = (β²/Z²) k dσ/dk [mb] of S. M. Seltzer and M. J. Berger, At. Data Nucl. Data Tables 35 (1986) 345, a few points of the evaluation that the fit was made
    /// to; 3 % is the largest deviation for k/T from 0.1 to 0.9 and Z above 1.
    /// </remarks>
    [TestCase(1, 10, 0.5, 12.751)]
    [TestCase(6, 0.1, 0.3, 7.0262)]
    [TestCase(6, 10, 0.5, 7.7032)]
    [TestCase(8, 100, 0.2, 13.113)]
    [TestCase(13, 1, 0.7, 2.5637)]
    [TestCase(26, 10, 0.1, 11.713)]
    [TestCase(29, 300, 0.8, 8.2631)]
    [TestCase(74, 1, 0.5, 5.0905)]
    [TestCase(82, 0.01, 0.6, 4.104)]
    [TestCase(82, 0.1, 0.9, 5.6054)]
    [TestCase(82, 1, 0.4, 6.0544)]
    [TestCase(82, 10, 0.25, 7.8685)]
    [TestCase(82, 100, 0.9, 5.7886)]
    [TestCase(82, 800, 0.5, 7.3068)]
    [Category(Categories.Reference)]
    public void EnergyTimesDifferential_PointsOfTheEvaluation_AgreesToThreePercent(int z, double kineticEnergy, double fraction, double expected) =>
        Assert.That(Chi(z, kineticEnergy, fraction), Is.EqualTo(expected).Within(3).Percent);

    [Test]
    [Category(Categories.Unit)]
    public void EnergyTimesDifferential_AllElementsAndEnergies_IsPositiveAndSmoothInZ()
    {
        for (double kineticEnergy = 1e-3; kineticEnergy < 1000; kineticEnergy *= 1.7)
        {
            for (double fraction = 0.01; fraction < 0.99; fraction += 0.07)
            {
                double previous = Chi(2, kineticEnergy, fraction);
                Assert.That(previous, Is.GreaterThan(0));
                for (int z = 3; z <= 92; z++)
                {
                    double chi = Chi(z, kineticEnergy, fraction);
                    Assert.That(chi, Is.EqualTo(previous).Within(20).Percent, $"Z {z}, {kineticEnergy} MeV, {fraction}");
                    previous = chi;
                }
            }
        }
    }

    [Test]
    [Category(Categories.Unit)]
    public void EnergyTimesDifferential_Positron_IsSuppressedByItsCharge()
    {
        double Ratio(double kineticEnergy, double fraction) =>
            new SlowBremsstrahlung(82, Species.Positron, kineticEnergy).EnergyTimesDifferential(fraction * kineticEnergy)
            / new SlowBremsstrahlung(82, Species.Electron, kineticEnergy).EnergyTimesDifferential(fraction * kineticEnergy);
        double InverseBeta(double kineticEnergy)
        {
            double gamma = kineticEnergy / PhysicalConstants.ElectronMass + 1;
            return gamma / Math.Sqrt(gamma * gamma - 1);
        }
        double expected = Math.Exp(2 * Math.PI * PhysicalConstants.FineStructure * 82 * (InverseBeta(1) - InverseBeta(0.3)));
        Assert.That(Ratio(1, 0.7), Is.EqualTo(expected).Within(1e-9).Percent);
        Assert.That(Ratio(0.05, 0.999), Is.Zero);
        Assert.That(Ratio(500, 0.5), Is.EqualTo(1).Within(0.01).Percent);
    }

    private static double Chi(int z, double kineticEnergy, double fraction)
    {
        double gamma = kineticEnergy / PhysicalConstants.ElectronMass + 1;
        return (1 - 1 / (gamma * gamma)) / (z * z * 1e-3 * Units.Barn)
            * new SlowBremsstrahlung(z, Species.Electron, kineticEnergy).EnergyTimesDifferential(fraction * kineticEnergy);
    }
}
