using System;
using NA64Mu.Core;
using NA64Mu.Physics.Decay;
using NA64Mu.Physics.Hadron.PhaseSpace;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Physics.Hadron.PhaseSpace;

public sealed class PhaseSpaceTests
{
    private static readonly double[] Fast = [PhysicalConstants.ProtonMass, PhysicalConstants.ChargedPionMass, PhysicalConstants.ChargedPionMass];
    private static readonly double[] Slow = [3727.379, 3727.379, 3727.379, PhysicalConstants.NeutronMass];

    [Test]
    [Category(Categories.Unit)]
    public void Samples_OfBothKinds_ConserveEnergyAndMomentum()
    {
        var random = new RandomStream(13, 0, 0, StreamPurpose.Study);
        for (int sample = 0; sample < 1000; sample++)
        {
            Check(Fast, 2000, new Vector3D(300, -2000, 5000), ref random);
            Check(Slow, 12_150, new Vector3D(0, 300, 400), ref random);
        }
    }

    /// <summary>Three massless particles share the energy as on a flat Dalitz plot: each energy has the density 8x in 0 to ½, with mean ⅓ and variance 1/72.</summary>
    [Test]
    [Category(Categories.Statistical)]
    public void Fast_ThreeLightParticles_FillTheDalitzPlot()
    {
        var random = new RandomStream(14, 0, 0, StreamPurpose.Study);
        double[] masses = [1e-3, 1e-3, 1e-3];
        Span<Vector3D> momenta = stackalloc Vector3D[3];
        var squares = new Moments();
        for (int sample = 0; sample < 20_000; sample++)
        {
            FastPhaseSpace.Sample(new FourMomentum(1000, default), 1000, masses, momenta, ref random);
            double part = momenta[0].Length / 1000;
            squares.Add(part * part);
        }
        Assert.That(squares.PullOfMean(1.0 / 9 + 1.0 / 72), Is.LessThan(4));
    }

    /// <summary>Four equal slow particles share the kinetic energy evenly, and the second moment of a share is that of a beta distribution with 3/2 and 3: (3/2)(5/2)/((9/2)(11/2)) of the largest share squared, ¾.</summary>
    [Test]
    [Category(Categories.Statistical)]
    public void Slow_FourEqualParticles_ShareTheEnergyEvenly()
    {
        var random = new RandomStream(15, 0, 0, StreamPurpose.Study);
        double[] masses = [1e6, 1e6, 1e6, 1e6];
        const double energy = 4e6 + 1;
        Span<Vector3D> momenta = stackalloc Vector3D[4];
        Moments[] shares = [new(), new(), new(), new()];
        var squares = new Moments();
        for (int sample = 0; sample < 20_000; sample++)
        {
            SlowPhaseSpace.Sample(new FourMomentum(energy, default), energy, masses, momenta, ref random);
            for (int index = 0; index < 4; index++) shares[index].Add(Motion.KineticEnergy(masses[index], in momenta[index]));
            double last = Motion.KineticEnergy(masses[0], in momenta[0]) / 0.75;
            squares.Add(last * last);
        }
        foreach (Moments share in shares) Assert.That(share.PullOfMean(0.25), Is.LessThan(4));
        Assert.That(squares.PullOfMean(1.5 * 2.5 / (4.5 * 5.5)), Is.LessThan(4));
    }

    private static void Check(double[] masses, double mass, in Vector3D momentum, ref RandomStream random)
    {
        Span<Vector3D> momenta = stackalloc Vector3D[masses.Length];
        FourMomentum whole = Motion.Of(mass, in momentum);
        if (masses.Length == 3) FastPhaseSpace.Sample(in whole, mass, masses, momenta, ref random);
        else SlowPhaseSpace.Sample(in whole, mass, masses, momenta, ref random);
        double energy = 0;
        Vector3D sum = default;
        for (int index = 0; index < masses.Length; index++)
        {
            energy += Motion.Of(masses[index], in momenta[index]).Energy;
            sum += momenta[index];
        }
        Assert.That(energy, Is.EqualTo(whole.Energy).Within(1e-8));
        Assert.That((sum - momentum).Length, Is.LessThan(1e-8));
    }
}
