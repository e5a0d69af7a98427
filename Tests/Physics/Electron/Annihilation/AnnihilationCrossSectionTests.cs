using System;
using NA64Mu.Core;
using NA64Mu.Physics.Electron.Annihilation;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Physics.Electron.Annihilation;

[TestFixture]
public sealed class AnnihilationCrossSectionTests
{
    /// <remarks>Expected: independent evaluation of Heitler's formula.</remarks>
    [TestCase(1.0, 171.9)]
    [TestCase(10.0, 38.3)]
    [TestCase(100.0, 6.412)]
    [Category(Categories.Reference)]
    public void PerElectron_KnownEnergies_AreTheKnownNumbers(double kineticEnergy, double millibarn) => Assert.That(
        AnnihilationCrossSection.PerElectron(kineticEnergy) / (1e-3 * Units.Barn), Is.EqualTo(millibarn).Within(0.05).Percent);

    /// <remarks>P. A. M. Dirac (1930): σ β → π r_e² for slow positrons.</remarks>
    [Test]
    [Category(Categories.Unit)]
    public void PerElectron_SlowPositron_GoesWithOneOverVelocity()
    {
        const double kineticEnergy = 1e-5;
        double beta = Math.Sqrt(2 * kineticEnergy / PhysicalConstants.ElectronMass);
        double expected = Math.PI * PhysicalConstants.ClassicalElectronRadius * PhysicalConstants.ClassicalElectronRadius / beta;
        Assert.That(AnnihilationCrossSection.PerElectron(kineticEnergy), Is.EqualTo(expected).Within(0.1).Percent);
    }
}
