using System;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Text;
using NA64Mu.App;
using NA64Mu.App.HepMc;
using NA64Mu.App.Output;
using NA64Mu.Core;
using NA64Mu.Tests.Support;
using NA64Mu.Transport.Sources;
using NUnit.Framework;

namespace NA64Mu.Tests.App.HepMc;

[TestFixture]
public sealed class HepMcBeamTests
{
    private readonly TemporaryFolder _folder = new();
    private int _files;

    [OneTimeTearDown]
    public void RemoveFiles() => _folder.Dispose();

    [Test]
    [Category(Categories.Unit)]
    public void Sample_MuonOfAFile_StartsAtItsVertexWithItsMomentumAndWeight()
    {
        using HepMcBeam beam = Open(HepMcTexts.File(HepMcTexts.Muon), weight: "second");
        PrimaryBuffer primaries = Sample(beam, 0);
        ParticleState muon = primaries.Particles[0];
        Assert.Multiple(() =>
        {
            Assert.That(primaries.Count, Is.EqualTo(1));
            Assert.That(muon.Species, Is.EqualTo(Species.MuMinus));
            Assert.That(muon.MomentumMagnitude, Is.EqualTo(160_000).Within(1e-10));
            Assert.That(muon.Position, Is.EqualTo(new Vector3D(1, 2, -3500)));
            Assert.That(muon.Direction, Is.EqualTo(Vector3D.AlongBeam));
            Assert.That(muon.Time, Is.EqualTo(1));
            Assert.That(primaries.Weight, Is.EqualTo(0.5));
            Assert.That(primaries.GeneratorEvent, Is.EqualTo(7));
            Assert.That(primaries.GeneratorWeights.ToArray(), Is.EqualTo([2.0, 0.5]));
            Assert.That(beam.WeightName, Is.EqualTo("second"));
            Assert.That(beam.Notes, Is.Empty);
        });
    }

    [TestCase("P 1 0 13 0 0 3 3 0 4\n", 1, "1 events have no particle of status 1")]
    [TestCase("P 1 0 13 0 0 3 3.0018600 0 1\nP 2 0 14 0 0 3 3 0 1\nP 3 0 22 0 0 1 1 0 1\nP 4 0 111 0 0 1 1 0 2\n", 2, "1 neutrinos are left out")]
    [TestCase("P 1 0 13 0 0 3 4 0 1\n", 1, "1 particles have another energy")]
    [Category(Categories.Unit)]
    public void Open_WhatAUserShouldKnow_IsNoted(string particles, int followed, string note)
    {
        using HepMcBeam beam = Open(HepMcTexts.Head + $"E 0 0 {particles.Count(letter => letter == '\n')}\n{particles}" + HepMcTexts.End);
        Assert.That(Sample(beam, 0).Count, Is.EqualTo(followed));
        Assert.That(beam.Notes.Any(line => line.Contains(note, StringComparison.Ordinal)), string.Join('\n', beam.Notes));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Open_NoWeights_AllHaveTheWeightOne()
    {
        using HepMcBeam beam = Open(HepMcTexts.Head + "E 0 0 1\nP 1 0 22 0 0 3 3 0 1\n" + HepMcTexts.End);
        Assert.That(beam.WeightName, Is.Null);
        Assert.That(beam.WeightNames, Is.Empty);
        Assert.That(Sample(beam, 0).Weight, Is.EqualTo(1));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Open_UnknownParticles_AreAllListed()
    {
        string events = "E 0 0 2\nP 1 0 3322 0 0 3 3 0 1\nP 2 0 13 0 0 3 3 0 1\nE 1 0 2\nP 1 0 3322 0 0 3 3 0 1\nP 2 0 32 0 0 3 3 0 1\n";
        InvalidInputException exception = Assert.Throws<InvalidInputException>(() => Open(HepMcTexts.Head + events + HepMcTexts.End))!;
        Assert.That(exception.Message, Does.Contain("PDG 32 (1 times, first in the event of line 6), PDG 3322 (2 times, first in the event of line 3)"));
    }

    [TestCase("P 1 0 13 0 0 0 1 0 1\n", "has no momentum")]
    [TestCase("P 1 0 13 0 0 2000 2000 0 1\n", "the physics tables end at 1 TeV")]
    [TestCase("P 1 0 14 0 0 20 20 0 1\n", "no particle to follow")]
    [TestCase("A 1 na64mu_state 5 0 0 1 0\nP 1 0 13 0 0 20 20 0 1\n", "contradicts its momentum")]
    [TestCase("A 1 na64mu_state 5 0 0 1\nP 1 0 13 0 0 20 20 0 1\n", "contradicts its momentum")]
    [Category(Categories.Unit)]
    public void Open_ParticleThatCannotBeFollowed_IsToldWithItsLine(string particle, string reason)
    {
        InvalidInputException exception = Assert.Throws<InvalidInputException>(() => Open(HepMcTexts.Head + "E 0 0 1\n" + particle + HepMcTexts.End))!;
        Assert.That(exception.Message, Does.Contain(".hepmc3:3: ").And.Contain(reason));
    }

    [TestCase("W -1 0", null, "weights below zero")]
    [TestCase("W 1", null, "has 1 weights where 2 are expected")]
    [TestCase("W 1 2", "third", "there is no weight 'third'; those of the file are 'first', 'second'")]
    [Category(Categories.Unit)]
    public void Open_WeightsThatCannotBeUsed_AreRefused(string line, string? wanted, string reason)
    {
        string text = HepMcTexts.File(HepMcTexts.Muon, HepMcTexts.Muon.Replace("W 2 0.5", line, StringComparison.Ordinal));
        InvalidInputException exception = Assert.Throws<InvalidInputException>(() => Open(text, wanted))!;
        Assert.That(exception.Message, Does.Contain(reason));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Open_PackedFile_HasTheSameEvents()
    {
        string text = HepMcTexts.File(HepMcTexts.Muon, HepMcTexts.Muon.Replace("0 0 160 ", "0 1 120 ", StringComparison.Ordinal));
        using HepMcBeam plain = Open(text);
        string path = _folder.File("packed.bin");
        File.WriteAllBytes(path, Packed(text));
        using HepMcBeam packed = HepMcBeam.Open(path, null);
        Assert.That(packed.Events, Is.EqualTo(2));
        Assert.That(packed.Sha256, Is.EqualTo(FileHash.Of(path)));
        foreach (int number in (int[])[1, 0]) Assert.That(Sample(packed, number).Particles[0], Is.EqualTo(Sample(plain, number).Particles[0]));
    }

    [TestCase(0.0)]
    [TestCase(0.5)]
    [TestCase(0.98)]
    [Category(Categories.Unit)]
    public void Open_PackedFileThatWasCutOff_IsRefused(double kept)
    {
        byte[] packed = Packed(HepMcTexts.File([.. Enumerable.Repeat(HepMcTexts.Muon, 1000)]));
        string path = _folder.File("cut.hepmc3.gz");
        File.WriteAllBytes(path, packed[..(int)(kept * packed.Length)]);
        InvalidInputException exception = Assert.Throws<InvalidInputException>(() => HepMcBeam.Open(path, null))!;
        Assert.That(exception.Message, Does.Contain("cut.hepmc3.gz").And.Match("cut off|is empty|ends before"));
    }

    [TestCase(new byte[] { 0xfd, (byte)'7', (byte)'z', (byte)'X' }, "unpack it")]
    [TestCase(new byte[] { (byte)'B', (byte)'Z', (byte)'h', (byte)'9' }, "unpack it")]
    [TestCase(new byte[] { 0x1f, 0x8b, 1, 2, 3 }, "compression is damaged")]
    [Category(Categories.Unit)]
    public void Open_OtherPacking_IsToldSo(byte[] bytes, string reason)
    {
        string path = _folder.File("other");
        File.WriteAllBytes(path, bytes);
        Assert.That(Assert.Throws<InvalidInputException>(() => HepMcBeam.Open(path, null))!.Message, Does.Contain(reason));
    }

    [TestCase(0, null, ShortInputPolicy.Refuse, 2)]
    [TestCase(1, null, ShortInputPolicy.Refuse, 1)]
    [TestCase(0, 1, ShortInputPolicy.Refuse, 1)]
    [TestCase(1, 5, ShortInputPolicy.Accept, 1)]
    [TestCase(0, 3, ShortInputPolicy.Refuse, null)]
    [TestCase(2, null, ShortInputPolicy.Accept, null)]
    [Category(Categories.Unit)]
    public void Range_OfAFileOfTwoEvents_IsWhatIsThere(int first, int? wanted, object policy, int? expected)
    {
        using HepMcBeam beam = Open(HepMcTexts.File(HepMcTexts.Muon, HepMcTexts.Muon));
        if (expected is { } events) Assert.That(BeamRange.Of(beam, first, wanted, (ShortInputPolicy)policy), Is.EqualTo(events));
        else Assert.Throws<InvalidInputException>(() => BeamRange.Of(beam, first, wanted, (ShortInputPolicy)policy));
    }

    private HepMcBeam Open(string text, string? weight = null)
    {
        string path = _folder.File($"beam{_files++}.hepmc3");
        File.WriteAllText(path, text);
        return HepMcBeam.Open(path, weight);
    }

    private static PrimaryBuffer Sample(HepMcBeam beam, long number)
    {
        var primaries = new PrimaryBuffer();
        var random = new RandomStream(1, 1, 0, StreamPurpose.Beam);
        beam.NewSource().Sample(number, ref random, primaries);
        Assert.That(random.Draws, Is.Zero);
        return primaries;
    }

    private static byte[] Packed(string text)
    {
        using var bytes = new MemoryStream();
        using (var packer = new GZipStream(bytes, CompressionLevel.Optimal, leaveOpen: true)) packer.Write(Encoding.UTF8.GetBytes(text));
        return bytes.ToArray();
    }
}
