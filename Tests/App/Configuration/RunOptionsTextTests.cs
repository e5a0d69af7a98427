using System;
using System.Linq;
using NA64Mu.App.Configuration;
using NA64Mu.Core;
using NA64Mu.Geometry;
using NA64Mu.Physics.DarkSector;
using NA64Mu.Tests.Support;
using NA64Mu.Transport.Signal;
using NA64Mu.Transport.Sources;
using NUnit.Framework;

namespace NA64Mu.Tests.App.Configuration;

[TestFixture]
public sealed class RunOptionsTextTests
{
    private const int Trials = 5000;

    private static readonly Species[] Shootable = [.. SpeciesTable.All.Where(species => species != Species.DarkBoson)];

    private DetectorLayout _layout = null!;

    [OneTimeSetUp]
    public void LoadLayout() => _layout = DefaultLayout.Load();

    [Test]
    [Category(Categories.Unit)]
    public void Read_TextOfAnyOptions_GivesTheSameOptionsToTheLastBit()
    {
        var random = new RandomStream(11, 0, 0, StreamPurpose.Study);
        for (int trial = 0; trial < Trials; trial++)
        {
            RunOptions options = AnyOptions(ref random);
            string text = RunOptionsText.Of(options, _layout);
            RunOptions read = RunOptionsText.Read(text, "stored");
            Assert.That(read, Is.EqualTo(options), text);
            Assert.That(RunOptionsText.Of(read, _layout), Is.EqualTo(text));
        }
    }

    [TestCase(null)]
    [TestCase("scale up: 2 # of 3")]
    [Category(Categories.Unit)]
    public void Read_TextOfABeamFile_GivesItsNameHashAndWeight(string? weight)
    {
        var options = new RunOptions { Source = SourceKind.HepMc, HepMc = new BeamFileSettings("folder/beam 1.hepmc3", new string('a', 64), weight) };
        RunOptions read = RunOptionsText.Read(RunOptionsText.Of(options, _layout), "stored");
        Assert.That(read, Is.EqualTo(options with { HepMc = options.HepMc with { File = "beam 1.hepmc3" } }));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Of_ForcedEmissionInTheDefaultVolume_NamesTheVolume()
    {
        var options = new RunOptions { Signal = new SignalSettings { Boson = new DarkBoson(DarkModel.Vector, 100, 1e-4) } };
        RunOptions read = RunOptionsText.Read(RunOptionsText.Of(options, _layout), "stored");
        Assert.That(read.Signal!.Volume, Is.EqualTo("ECAL"));
        Assert.That(read.Signal.ForcedVolume(_layout), Is.SameAs(options.Signal.ForcedVolume(_layout)));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Of_AnyOptions_HasNoRangeOfEvents()
    {
        string text = RunOptionsText.Of(new RunOptions { Events = 17, FirstEvent = 4, Shard = new EventShard(1, 2, 0, 34) }, _layout);
        Assert.That(text, Is.EqualTo("seed: 1\nrun: 1\nphysics: full\nsource: m2\n"));
    }

    private RunOptions AnyOptions(ref RandomStream random)
    {
        bool isPencil = random.Uniform() < 0.5;
        return new RunOptions
        {
            Seed = BitConverter.DoubleToUInt64Bits(random.Uniform()) * (random.Uniform() < 0.5 ? 1UL : 3UL),
            Run = (uint)random.Uniform(0, 1 << 24),
            Physics = random.Uniform() < 0.5 ? PhysicsMode.Fast : PhysicsMode.Full,
            Source = isPencil ? SourceKind.Pencil : SourceKind.M2,
            Pencil = isPencil ? AnyPencil(ref random) : null,
            Signal = random.Uniform() < 0.5 ? AnySignal(ref random) : null,
        };
    }

    private static PencilSettings AnyPencil(ref RandomStream random) => new()
    {
        Species = Shootable[(int)random.Uniform(0, Shootable.Length)],
        Momentum = Math.Abs(AnyNumber(ref random)),
        Position = new Vector3D(AnyNumber(ref random), AnyNumber(ref random), AnyNumber(ref random)),
        SpotX = random.Uniform() < 0.3 ? 0 : Math.Abs(AnyNumber(ref random)),
        SpotY = Math.Abs(AnyNumber(ref random)),
        Direction = new Vector3D(AnyNumber(ref random), AnyNumber(ref random), AnyNumber(ref random)),
    };

    private SignalSettings AnySignal(ref RandomStream random)
    {
        DarkModel[] models = Enum.GetValues<DarkModel>();
        bool isForced = random.Uniform() < 0.5;
        return new SignalSettings
        {
            Boson = new DarkBoson(models[(int)random.Uniform(0, models.Length)], Math.Abs(AnyNumber(ref random)), Math.Abs(AnyNumber(ref random))),
            Emission = isForced ? EmissionMode.Forced : EmissionMode.Natural,
            Volume = isForced ? _layout.Volumes[(int)random.Uniform(0, _layout.Volumes.Count)].Name : null,
        };
    }

    /// <summary>Numbers of all sizes that doubles have, also those below the normal ones, never zero.</summary>
    private static double AnyNumber(ref RandomStream random)
    {
        double number = (random.Uniform() < 0.5 ? -1 : 1) * random.Uniform() * Math.Pow(10, random.Uniform(-320, 308));
        return number == 0 ? double.Epsilon : number;
    }
}
