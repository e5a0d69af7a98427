using System;
using NA64Mu.Core;
using NA64Mu.Geometry.Settings;
using NA64Mu.Physics.Electron.Stored;
using NA64Mu.Tests.Support;
using NA64Mu.Tests.Transport;
using NUnit.Framework;

namespace NA64Mu.Tests.Physics.Electron.Stored;

[TestFixture]
public sealed class StoredTracksTests
{
    private const int Tracks = 2000;
    private const double Lowest = 0.02, Highest = 20;

    private static readonly StoredTracks Lead = Make(Species.Electron);

    [Test]
    [Category(Categories.Unit)]
    public void Take_OfAnyEnergy_GivesATrackOfTheWindow()
    {
        var random = new RandomStream(1, 0, 0, StreamPurpose.Study);
        var offset = new Moments();
        for (int number = 0; number < 20_000; number++)
        {
            double energy = Lowest * Math.Exp(random.Uniform() * Math.Log(Highest / Lowest));
            double away = Math.Sqrt(Lead.Choose(energy, ref random).KineticEnergy / energy) - 1;
            Assert.That(Math.Abs(away), Is.LessThan(StoredTracks.HalfWindow + Math.Sqrt(Highest / energy) / Tracks));
            offset.Add(away);
        }
        Assert.That(offset.Mean, Is.EqualTo(0).Within(4 * offset.ErrorOfMean));
    }

    /// <summary>Energies fall, what a track makes comes out of them, and no track is longer than its range.</summary>
    [Test]
    [Category(Categories.Unit)]
    public void Track_FromItsStartToItsEnd_KeepsItsEnergyAndItsRange()
    {
        var random = new RandomStream(2, 0, 0, StreamPurpose.Study);
        for (int number = 0; number < Tracks; number++)
        {
            StoredTrack track = Lead.Choose(Lowest * Math.Exp(random.Uniform() * Math.Log(Highest / Lowest)), ref random);
            double energy = track.KineticEnergy, length = 0;
            int made = 0;
            for (int index = 0; index < track.Segments.Length; index++)
            {
                StoredSegment segment = track.Segments[index];
                double transfer = segment.HasSecondary ? track.Secondaries[made++].KineticEnergy : 0;
                Assert.That(segment.EnergyAfter + transfer, Is.LessThanOrEqualTo(energy * (1 + 1e-6)));
                Assert.That(segment.Ahead.Length, Is.LessThanOrEqualTo(segment.Length * (1 + 1e-6)));
                energy = segment.EnergyAfter;
                length += segment.Length;
            }
            Assert.That((energy, made), Is.EqualTo((0, track.Secondaries.Length)));
            // Straggling makes single tracks longer than the mean.
            Assert.That(length, Is.LessThan(1.5 * CascadeBench.Physics.Electron.Range(TestMaterials.Medium("Pb"), Species.Electron, track.KineticEnergy) + 0.01));
        }
    }

    [Test]
    [Category(Categories.Unit)]
    public void Tracks_MadeTwice_AreTheSame()
    {
        StoredTracks again = Make(Species.Electron);
        for (int number = 0; number < 200; number++)
        {
            RandomStream one = new(3, 0, (ulong)number, StreamPurpose.Study), other = one;
            StoredTrack first = Lead.Choose(1 + 0.05 * number, ref one), second = again.Choose(1 + 0.05 * number, ref other);
            Assert.That(first.Segments.SequenceEqual(second.Segments) && first.Secondaries.SequenceEqual(second.Secondaries));
        }
    }

    [Test]
    [Category(Categories.Unit)]
    public void Positrons_AtTheEndOfTheirTracks_AnnihilateInFlightOrStop()
    {
        StoredTracks positrons = Make(Species.Positron);
        var random = new RandomStream(4, 0, 0, StreamPurpose.Study);
        int inFlight = 0;
        for (int number = 0; number < 1000; number++)
        {
            StoredTrack track = positrons.Choose(3, ref random);
            bool annihilates = track.Secondaries.Length > 0 && track.Secondaries[^1].Process == ProcessId.Annihilation;
            Assert.That(track.Segments[^1].EnergyAfter, annihilates ? Is.GreaterThan(0) : Is.Zero);
            if (annihilates) inFlight++;
        }
        Assert.That(inFlight, Is.InRange(20, 500));
    }

    private static StoredTracks Make(Species species) => StoredTrackMaker.Make(
        CascadeBench.Physics, new ElectronStepSettings(), TestMaterials.Medium("Pb"), species, Tracks, Lowest, Highest);
}
