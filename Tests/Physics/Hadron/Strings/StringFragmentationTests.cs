using System;
using NA64Mu.Core;
using NA64Mu.Physics.Hadron.Strings;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Physics.Hadron.Strings;

[TestFixture]
public sealed class StringFragmentationTests
{
    /// <summary>All ends that a string may have, from 10 MeV above the lightest pair of hadrons on.</summary>
    [Test]
    [Category(Categories.Unit)]
    public void Break_AnyEndsAndMass_KeepsFourMomentumChargeAndFlavour(
        [Values(1, 2, 3, -11, -21, -22, -31, -32)] int plusEnd, [Values(-1, -2, -3, 11, 21, 22, 31, 32)] int minusEnd, [Values] bool isForward)
    {
        var random = new RandomStream(1, 0, 0, StreamPurpose.Study);
        var hadrons = new HadronList();
        StringAxis axis = isForward ? StringAxis.PlusEnd : StringAxis.MinusEnd;
        foreach (double room in (double[])[10, 300, 3000, 15_000])
        {
            double mass = LightestPair.Of(plusEnd, minusEnd).Mass + room, x = 400, y = -300;
            double plus = isForward ? 50e3 : 1.2 * mass, minus = (mass * mass + x * x + y * y) / plus;
            var excited = new ExcitedString(new LightConeMomentum(plus, minus, x, y), plusEnd, minusEnd, axis);
            for (int draw = 0; draw < 20; draw++)
            {
                hadrons.KeepFirst(0);
                StringFragmentation.Break(in excited, hadrons, ref random);
                Check(in excited, hadrons);
            }
        }
    }

    private static void Check(in ExcitedString excited, HadronList hadrons)
    {
        double energy = excited.Momentum.Energy;
        var momentum = new Vector3D(excited.Momentum.X, excited.Momentum.Y, excited.Momentum.Z);
        (int charge, int baryons, int strangeness) = Numbers(excited.PlusEnd);
        (int otherCharge, int otherBaryons, int otherStrangeness) = Numbers(excited.MinusEnd);
        (charge, baryons, strangeness) = (charge + otherCharge, baryons + otherBaryons, strangeness + otherStrangeness);
        for (int index = 0; index < hadrons.Count; index++)
        {
            HadronMomentum hadron = hadrons[index];
            QuarkContent content = HadronTable.Content(hadron.Kind);
            (charge, baryons, strangeness) = (charge - content.TripleCharge, baryons - content.TripleBaryonNumber, strangeness - content.Strangeness);
            double mass = HadronTable.Mass(hadron.Kind);
            energy -= Math.Sqrt(mass * mass + hadron.Momentum.Momentum.LengthSquared);
            momentum -= hadron.Momentum.Momentum;
        }
        Assert.That(hadrons.Count, Is.GreaterThan(1));
        Assert.That((charge, baryons, strangeness), Is.EqualTo((0, 0, 0)));
        Assert.That(energy, Is.EqualTo(0).Within(1e-9 * excited.Momentum.Energy));
        Assert.That(momentum.Length, Is.LessThan(1e-9 * excited.Momentum.Energy));
    }

    private static (int Charge, int Baryons, int Strangeness) Numbers(int end)
    {
        int sign = Math.Sign(end), size = Math.Abs(end);
        QuarkContent content = size < 10 ? new QuarkContent(end, 0, 0) : new QuarkContent(sign * (size / 10), sign * (size % 10), 0);
        return (content.TripleCharge, content.TripleBaryonNumber, content.Strangeness);
    }
}
