using System.Linq;
using NA64Mu.Core;
using NA64Mu.Tests.Support;
using NA64Mu.Transport.Sources;
using NUnit.Framework;

namespace NA64Mu.Tests.Transport.Sources;

[TestFixture]
public sealed class PencilSourceTests
{
    [TestCase(Species.Electron, 1e-3)]
    [TestCase(Species.MuMinus, 160_000)]
    [TestCase(Species.Neutron, 0.01)]
    [TestCase(Species.Gamma, 5.0)]
    [Category(Categories.Unit)]
    public void Momentum_OfSample_IsTheSetOne(Species species, double momentum)
    {
        var source = new PencilSource(new PencilSettings { Species = species, Momentum = momentum });
        var random = new RandomStream(1, 0, 0, StreamPurpose.Beam);
        ParticleState particle = source.Sample(ref random);
        Assert.Multiple(() =>
        {
            Assert.That(particle.Species, Is.EqualTo(species));
            Assert.That(particle.MomentumMagnitude, Is.EqualTo(momentum).Within(1e-12).Percent);
            Assert.That(particle.Position, Is.EqualTo(default(Vector3D)));
        });
    }

    [Test]
    [Category(Categories.Unit)]
    public void Direction_OfAnyLength_IsNormalised()
    {
        var source = new PencilSource(new PencilSettings { Momentum = 1000, Direction = new Vector3D(0, 3, 4) });
        var random = new RandomStream(1, 0, 0, StreamPurpose.Beam);
        Assert.That((source.Sample(ref random).Direction - new Vector3D(0, 0.6, 0.8)).Length, Is.LessThan(1e-15));
    }

    [Test]
    [Category(Categories.Statistical)]
    public void Spot_OfManySamples_HasTheSetCentreAndWidth()
    {
        var settings = new PencilSettings { Momentum = 1000, Position = new Vector3D(5, -7, -3500), SpotX = 9, SpotY = 19 };
        var source = new PencilSource(settings);
        Moments x = new(), y = new();
        var random = new RandomStream(1, 0, 0, StreamPurpose.Beam);
        for (int sample = 0; sample < 200_000; sample++)
        {
            Vector3D position = source.Sample(ref random).Position;
            x.Add(position.X);
            y.Add(position.Y);
        }
        Assert.Multiple(() =>
        {
            Assert.That(x.PullOfMean(5), Is.LessThan(4));
            Assert.That(y.PullOfMean(-7), Is.LessThan(4));
            Assert.That(x.PullOfNormalWidth(9), Is.LessThan(4));
            Assert.That(y.PullOfNormalWidth(19), Is.LessThan(4));
        });
    }

    [Test]
    [Category(Categories.Unit)]
    public void Constructor_SeveralBadSettings_NamesThemAll()
    {
        var bad = new PencilSettings { Momentum = 0, SpotX = -1, Direction = default };
        ConfigurationException exception = Assert.Throws<ConfigurationException>(() => _ = new PencilSource(bad))!;
        string[] expected = ["momentum", "spot", "direction"];
        Assert.That(exception.Problems.Select(problem => problem.Key), Is.EqualTo(expected));
    }
}
