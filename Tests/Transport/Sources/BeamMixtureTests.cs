using System;
using System.Linq;
using NA64Mu.Core;
using NA64Mu.Geometry.Settings;
using NA64Mu.Tests.Support;
using NA64Mu.Transport.Sources;
using NUnit.Framework;

namespace NA64Mu.Tests.Transport.Sources;

[TestFixture]
public sealed class BeamMixtureTests
{
    private const int Count = 400_000;

    private static readonly BeamSettings Beam = DefaultLayout.Load().Beam with
    {
        Hadrons = [new BeamHadron(Species.PiMinus, 1e-6, 4e5), new BeamHadron(Species.KMinus, 3e-8, 2e7)],
    };

    /// <summary>S = 1 + 0.4 + 0.6.</summary>
    [Test]
    [Category(Categories.Unit)]
    public void Parts_OfABeam_HaveTheWeightsThatMakeUpForTheirNumbers()
    {
        var mixture = new BeamMixture(Beam, Species.MuMinus);
        Assert.That(mixture.Parts.Select(part => part.Species), Is.EqualTo((Species[])[Species.MuMinus, Species.PiMinus, Species.KMinus]));
        Assert.That(mixture.Parts.Select(part => part.Probability), Is.EqualTo((double[])[0.5, 0.2, 0.3]).Within(1e-12));
        Assert.That(mixture.Parts.Select(part => part.Weight), Is.EqualTo((double[])[2, 5e-6, 1e-7]).Within(1e-9).Percent);
        Assert.That(mixture.Parts.Sum(part => part.Probability * part.Weight), Is.EqualTo(1 + 1.03e-6).Within(1e-12));
        Assert.That(mixture.ToString(), Is.EqualTo("mu- 0.5 of the events, weight 2; pi- 0.2 of the events, weight 5E-06; kaon- 0.3 of the events, weight 1E-07"));
    }

    [Test]
    [Category(Categories.Statistical)]
    public void Draw_ManyEvents_GivesEachKindAsOftenAsItShould()
    {
        var mixture = new BeamMixture(Beam, Species.MuMinus);
        var random = new RandomStream(8, 1, 0, StreamPurpose.Beam);
        int[] drawn = new int[SpeciesTable.All.Count];
        for (int number = 0; number < Count; number++) drawn[(int)mixture.Draw(ref random).Species]++;
        foreach (BeamPart part in mixture.Parts)
        {
            double expected = Count * part.Probability;
            Assert.That(drawn[(int)part.Species], Is.EqualTo(expected).Within(4 * Math.Sqrt(expected * (1 - part.Probability))), $"{part.Species}");
        }
    }

    [Test]
    [Category(Categories.Statistical)]
    public void Sample_BeamWithHadrons_GivesThemTheCoreAndTheirWeights()
    {
        var source = new M2BeamSource(Beam);
        var primaries = new PrimaryBuffer();
        Moments weight = new(), x = new(), momentum = new();
        double lowest = double.MaxValue;
        for (int number = 0; number < Count; number++)
        {
            var random = new RandomStream(8, 2, (ulong)number, StreamPurpose.Beam);
            primaries.Clear();
            source.Sample(number, ref random, primaries);
            weight.Add(primaries.Weight);
            ParticleState particle = primaries.Particles[0];
            if (particle.Species == Species.MuMinus) continue;
            Vector3D waist = particle.Position - particle.Position.Z / particle.Direction.Z * particle.Direction;
            x.Add(waist.X);
            momentum.Add(particle.MomentumMagnitude);
            lowest = Math.Min(lowest, particle.MomentumMagnitude);
        }
        Assert.That(weight.PullOfMean(1 + 1.03e-6), Is.LessThan(4));
        Assert.That(x.PullOfNormalWidth(Beam.SpotX), Is.LessThan(4));
        Assert.That(momentum.PullOfMean(Beam.Momentum), Is.LessThan(4));
        Assert.That(lowest, Is.GreaterThanOrEqualTo(Beam.Momentum - Beam.MomentumWindow - 1e-6), "no halo");
    }

    /// <summary>Pile-up is of muons alone, and a beam without hadrons draws as it always did.</summary>
    [Test]
    [Category(Categories.Unit)]
    public void Sample_OneMuon_DoesNotDependOnHadrons()
    {
        RandomStream one = new(8, 3, 1, StreamPurpose.Beam), other = new(8, 3, 1, StreamPurpose.Beam);
        ParticleState muon = new M2BeamSource(Beam).Sample(ref one), alone = new M2BeamSource(Beam with { Hadrons = [] }).Sample(ref other);
        Assert.That((muon.Position, muon.Direction, muon.KineticEnergy, muon.Species), Is.EqualTo((alone.Position, alone.Direction, alone.KineticEnergy, Species.MuMinus)));
    }
}
