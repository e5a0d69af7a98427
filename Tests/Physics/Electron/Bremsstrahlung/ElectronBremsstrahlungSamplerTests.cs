using System;
using System.Linq;
using NA64Mu.Core;
using NA64Mu.Geometry.Materials;
using NA64Mu.Physics;
using NA64Mu.Physics.Electron.Bremsstrahlung;
using NA64Mu.Physics.Tables;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Physics.Electron.Bremsstrahlung;

[TestFixture]
public sealed class ElectronBremsstrahlungSamplerTests
{
    private const int Samples = 200_000;
    private const double Cut = 0.1;

    /// <summary>Where the cumulative is compared, in ln k from the cut to the end.</summary>
    private static readonly double[] Places = [0.2, 0.5, 0.8, 0.95];
    private static readonly LogGrid Grid = new(-14, 20);
    private static readonly ElectronBremsstrahlungTable LeadTable = new(Grid, TestMaterials.Get("Pb"), Species.Electron, Cut);
    private static readonly ElectronBremsstrahlungTable PlasticTable = new(Grid, TestMaterials.Get("polystyrene"), Species.Positron, Cut);

    /// <remarks>
    /// Shares of photons above four places of the range in ln k, and mean energy; the table mixes rows of a fifth of a unit of ln T, which keeps
    /// shares to 3·10⁻³.
    /// </remarks>
    [TestCase("Pb", 0.13)]
    [TestCase("Pb", 1.0)]
    [TestCase("Pb", 20.0)]
    [TestCase("Pb", 700.0)]
    [TestCase("Pb", 40e3)]
    [TestCase("polystyrene", 0.3)]
    [TestCase("polystyrene", 10.0)]
    [TestCase("polystyrene", 40e3)]
    [Category(Categories.Statistical)]
    public void Sample_ManyPhotons_ConserveAndFollowTheCrossSection(string name, double kineticEnergy)
    {
        Material material = TestMaterials.Get(name);
        ElectronBremsstrahlungTable table = name == "Pb" ? LeadTable : PlasticTable;
        Species species = name == "Pb" ? Species.Electron : Species.Positron;
        var random = new RandomStream(26, 0, 0, StreamPurpose.Study);
        var secondaries = new SecondaryBuffer();
        ParticleState electron = ElectronStates.Of(species, kineticEnergy);
        double[] limits = [.. Places.Select(place => Cut * Math.Pow(kineticEnergy / Cut, place))];
        var above = new int[limits.Length];
        var energies = new Moments();
        for (int sample = 0; sample < Samples; sample++)
        {
            secondaries.Clear();
            Interaction interaction = ElectronBremsstrahlungSampler.Sample(electron, Cut, table.Spectrum, secondaries, ref random);
            InteractionChecks.Conserved(electron, interaction, secondaries);
            double energy = secondaries[0].KineticEnergy;
            Assert.That(energy, Is.InRange(Cut * (1 - 1e-12), kineticEnergy));
            energies.Add(energy);
            for (int index = 0; index < limits.Length; index++) above[index] += energy > limits[index] ? 1 : 0;
        }
        var formula = new ElectronBremsstrahlungCrossSection(material, species, kineticEnergy);
        var quadrature = new LogQuadrature(0.1, 8);
        double total = quadrature.Integrate(photon => formula.EnergyTimesDifferential(photon) / photon, Cut, kineticEnergy);
        double mean = quadrature.Integrate(formula.EnergyTimesDifferential, Cut, kineticEnergy) / total;
        Assert.That(energies.Mean, Is.EqualTo(mean).Within(4 * energies.ErrorOfMean + 5e-3 * mean));
        for (int index = 0; index < limits.Length; index++)
        {
            double share = quadrature.Integrate(photon => formula.EnergyTimesDifferential(photon) / photon, limits[index], kineticEnergy) / total;
            Assert.That((double)above[index] / Samples, Is.EqualTo(share).Within(4 * Math.Sqrt(share * (1 - share) / Samples) + 3e-3), $"{limits[index]}");
        }
        Assert.That((double)random.Draws / Samples, Is.LessThan(12));
    }

    /// <remarks>Mean of u = γθ over the two exponentials: (0.25/0.625 + 0.75/1.875) · 2 = 1.6, where no angle is cut off.</remarks>
    [Test]
    [Category(Categories.Statistical)]
    public void Sample_PhotonAngle_HasTheMeanOfItsDensity()
    {
        var random = new RandomStream(27, 0, 0, StreamPurpose.Study);
        var secondaries = new SecondaryBuffer();
        ParticleState electron = ElectronStates.Of(Species.Electron, 10e3);
        double gamma = electron.Energy / PhysicalConstants.ElectronMass;
        var angles = new Moments();
        for (int sample = 0; sample < Samples; sample++)
        {
            secondaries.Clear();
            ElectronBremsstrahlungSampler.Sample(electron, Cut, LeadTable.Spectrum, secondaries, ref random);
            angles.Add(gamma * Vector3D.Cross(secondaries[0].Direction, electron.Direction).Length);
        }
        Assert.That(angles.Mean, Is.EqualTo(1.6).Within(4 * angles.ErrorOfMean));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Tables_BetweenTheNodes_AgreeWithTheIntegrals([Values(0.12, 0.33, 1.7, 17.3, 777.0, 990.0, 1010.0, 4.4e4, 9.1e5)] double kineticEnergy)
    {
        Material lead = TestMaterials.Get("Pb");
        var quadrature = new LogQuadrature(0.25, 16);
        Assert.That(LeadTable.Rate.At(kineticEnergy), Is.EqualTo(
            ElectronBremsstrahlungTable.Above(lead, Species.Electron, kineticEnergy, Cut, quadrature)).Within(0.3).Percent);
        Assert.That(LeadTable.StoppingPower.At(kineticEnergy), Is.EqualTo(
            ElectronBremsstrahlungTable.Below(lead, Species.Electron, kineticEnergy, Cut, quadrature)).Within(0.3).Percent);
    }
}
