using NA64Mu.Core;
using NA64Mu.Geometry;
using NA64Mu.Geometry.Settings;
using NA64Mu.Physics;
using NA64Mu.Physics.Showers;
using NA64Mu.Tests.Support;
using NA64Mu.Transport;
using NUnit.Framework;

namespace NA64Mu.Tests.Transport;

[TestFixture]
public sealed class TransporterTests
{
    private const double Energy = 1000;
    private const int Events = 50;

    /// <summary>Ten layers of 3 mm: most neutrons cross them without an interaction, 20 slabs one after the other.</summary>
    [TestCase(1000, Outcome.Escaped)]
    [TestCase(10, Outcome.Abandoned)]
    [Category(Categories.Unit)]
    public void Run_NeutronThatCrossesACalorimeter_StopsAtTheCapOfSteps(int cap, Outcome outcome)
    {
        DetectorLayout thin = TestLayouts.Layered(
            DetectorSystem.Ecal, 500, 10, new(TestMaterials.Lead, 1.5, false), new(TestMaterials.Polystyrene, 1.5, true));
        DetectorLayout layout = TestLayouts.Make(thin.Volumes[1], new PhysicsSettings { MaximumSteps = cap });
        var transporter = new Transporter(new Navigator(layout), PhysicsList.Fast(layout), cascades: null, new ShowerSampler(layout));
        ParticleState neutron = new()
        {
            Species = Species.Neutron,
            KineticEnergy = Energy,
            Position = new Vector3D(0, 0, -1),
            Direction = Vector3D.AlongBeam,
        };
        int crossed = 0;
        for (int number = 0; number < Events; number++)
        {
            var random = new RandomStream(1, 0, (ulong)number, StreamPurpose.Transport);
            var sink = new DeafSink();
            transporter.Run(in neutron, ref sink, ref random);
            Assert.That(transporter.Ledger.Imbalance, Is.EqualTo(0).Within(1e-9));
            double whole = outcome == Outcome.Abandoned ? transporter.Ledger.Abandoned : transporter.Ledger.Escaped;
            if (transporter.Ledger.Tracks(outcome) > 0 && whole > 0.999 * Energy) crossed++;
        }
        Assert.That(crossed, Is.GreaterThan(Events / 2));
    }

    private readonly struct DeafSink : IStepSink
    {
        public void Accept(in Step step, in ParticleState particle)
        {
        }

        public void Accept(in ShowerSpot spot)
        {
        }
    }
}
