using System;
using System.Collections.Generic;
using NA64Mu.Core;
using NA64Mu.Geometry.Settings;
using NA64Mu.Tests.Support;
using NA64Mu.Transport.Sources;
using NUnit.Framework;

namespace NA64Mu.Tests.Transport.Sources;

/// <summary>Further particles of the beam around the primary.</summary>
[TestFixture]
public sealed class PileUpSourceTests
{
    private const int Events = 20_000;

    private static readonly BeamSettings Beam = DefaultLayout.Load().Beam with { PileUp = new PileUpSettings { Rate = 2.1e-3, Window = new TimeGate(-150, 150) } };

    [Test]
    [Category(Categories.Statistical)]
    public void Number_OfFurtherParticles_IsPoisson()
    {
        var number = new Moments();
        foreach (PrimaryBuffer primaries in Sample(new M2BeamSource(Beam))) number.Add(primaries.Count - 1);
        double mean = Beam.PileUp!.Mean;
        Assert.That(number.PullOfMean(mean), Is.LessThan(4), "4σ");
        Assert.That(Math.Abs(number.Width * number.Width / mean - 1), Is.LessThan(4 * Math.Sqrt((2 + 1 / mean) / Events)), "4σ");
    }

    [Test]
    [Category(Categories.Statistical)]
    public void Times_OfFurtherParticles_AreUniformInTheWindow()
    {
        TimeGate window = Beam.PileUp!.Window;
        var parts = new List<double>();
        foreach (PrimaryBuffer primaries in Sample(new M2BeamSource(Beam)))
        {
            foreach (ref readonly ParticleState particle in primaries.Particles[1..]) parts.Add((particle.Time - window.From) / window.Length);
        }
        Assert.That(KolmogorovSmirnov.OfUniform(parts), Is.GreaterThan(1e-4));
    }

    [Test]
    [Category(Categories.Unit)]
    public void OwnParticle_OfASourceWithPileUp_IsThatOfTheSourceAlone()
    {
        var alone = new M2BeamSource(Beam);
        long number = 0;
        foreach (PrimaryBuffer primaries in Sample(new M2BeamSource(Beam)))
        {
            RandomStream random = Stream(number++);
            ParticleState own = alone.Sample(ref random);
            Assert.That(primaries.OwnCount, Is.EqualTo(1));
            Assert.That((primaries.Particles[0].Position, primaries.Particles[0].Momentum, primaries.Particles[0].Time), Is.EqualTo((own.Position, own.Momentum, 0.0)));
            for (int index = 0; index < primaries.Count; index++)
                Assert.That(((int)primaries.Particles[index].BeamParticle, primaries.Particles[index].Track.Number), Is.EqualTo((index, index)));
        }
    }

    [Test]
    [Category(Categories.Unit)]
    public void Times_AroundAParticleThatStartsElsewhere_AreThoseAtItsPlace()
    {
        var pencil = new PencilSource(new PencilSettings { Momentum = 160_000, Position = new Vector3D(0, 0, -3500) });
        foreach (PrimaryBuffer primaries in Sample(pencil))
        {
            foreach (ref readonly ParticleState particle in primaries.Particles[1..])
            {
                double passage = particle.Time + (-3500 - particle.Position.Z) / PhysicalConstants.SpeedOfLight;
                Assert.That(passage, Is.InRange(-150, 150));
                Assert.That(particle.Position.Z, Is.EqualTo(Beam.StartZ));
            }
        }
    }

    private static IEnumerable<PrimaryBuffer> Sample(IParticleSource own)
    {
        var source = new PileUpSource(own, new M2BeamSource(Beam), Beam.PileUp!);
        var primaries = new PrimaryBuffer();
        for (long number = 0; number < Events; number++)
        {
            primaries.Clear();
            RandomStream random = Stream(number);
            source.Sample(number, ref random, primaries);
            yield return primaries;
        }
    }

    private static RandomStream Stream(long number) => new(7, 1, (ulong)number, StreamPurpose.Beam);
}
