using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using NA64Mu.App;
using NA64Mu.App.HepMc;
using NA64Mu.Core;
using NA64Mu.Tests.Support;
using NA64Mu.Transport.Sources;
using NUnit.Framework;

namespace NA64Mu.Tests.App.HepMc;

/// <summary>Our files read by the HepMC3 library, and those of the library read by us, where it is installed.</summary>
[TestFixture]
public sealed class HepMcLibraryTests
{
    private readonly TemporaryFolder _folder = new();
    private string _checker = "";

    [OneTimeSetUp]
    public void Compile()
    {
        if (!File.Exists("/usr/bin/g++") || !File.Exists("/usr/include/HepMC3/ReaderAscii.h"))
            Assert.Ignore("no HepMC3 here: apt-get install g++ libhepmc3-dev");
        _checker = _folder.File("hepmc3_check");
        (int exitCode, string output) = Run("/usr/bin/g++", "-std=c++17", "-o", _checker, Repository.File("Tests/Scripts/hepmc3/hepmc3_check.cc"), "-lHepMC3");
        Assert.That(exitCode, Is.Zero, output);
    }

    [OneTimeTearDown]
    public void RemoveFiles() => _folder.Dispose();

    [Test]
    [Category(Categories.Reference)]
    public void FileOfTheLibrary_ReadByUs_HasTheSameValues()
    {
        string path = _folder.File("library.hepmc3");
        Assert.That(Run(_checker, "write", path).ExitCode, Is.Zero);
        using StreamReader text = File.OpenText(path);
        var reader = new HepMcReader(text, path);
        Assert.That(reader.WeightNames, Is.EqualTo(["Default", "scale_up", "pdf/2"]));
        Assert.That(reader.Description, Is.EqualTo(["tool generator 1.2 of muons", "attribute beam M2"]));
        var ours = new HepMcEvent();
        List<string[]> lines = Dump(path);
        int line = 0;
        for (int events = 0; events < 8; events++)
        {
            Assert.That(reader.TryRead(ours));
            Assert.That(ours.Attributes.Single(attribute => attribute.Owner == 2).Value, Is.EqualTo("two\nlines and a \\"));
            Assert.That(Numbers(lines[line][3..]), Is.EqualTo(ours.Weights));
            Assert.That(ours.Number, Is.EqualTo(int.Parse(lines[line++][1], CultureInfo.InvariantCulture)));
            foreach (HepMcParticle particle in ours.Particles) AssertSame(ours, particle, lines[line++]);
        }
        Assert.That(reader.TryRead(ours), Is.False);
        Assert.That(line, Is.EqualTo(lines.Count));
        using HepMcBeam beam = HepMcBeam.Open(path, "pdf/2");
        Assert.That(beam.Events, Is.EqualTo(8));
    }

    [Test]
    [Category(Categories.Reference)]
    public void OurFile_ReadByTheLibrary_HasTheSameValues()
    {
        string path = _folder.File("ours.hepmc3");
        PrimaryBuffer[] events = [.. Enumerable.Range(0, 20).Select(Sample)];
        using (StreamWriter text = File.CreateText(path))
        {
            var writer = new HepMcWriter(text, BuildInformation.Current, ("note", "two\nlines"));
            for (int number = 0; number < events.Length; number++) writer.Write(number, events[number]);
            writer.Close();
        }
        List<string[]> lines = Dump(path);
        int line = 0;
        for (int number = 0; number < events.Length; number++)
        {
            PrimaryBuffer primaries = events[number];
            Assert.That(Numbers(lines[line++][1..]), Is.EqualTo([number, double.NaN, primaries.Weight]));
            foreach (ParticleState particle in primaries.Particles.ToArray())
            {
                Assert.That(lines[line++][3], Is.EqualTo("4"));
                double[] values = Numbers(lines[line++][1..]);
                Vector3D momentum = particle.Momentum, place = particle.Position;
                double[] expected =
                [
                    SpeciesTable.Pdg(particle.Species), 1, momentum.X, momentum.Y, momentum.Z, particle.Energy, place.X, place.Y, place.Z,
                    particle.Time * PhysicalConstants.SpeedOfLight,
                ];
                Assert.That(values[1..], Is.EqualTo(expected));
            }
        }
        Assert.That(line, Is.EqualTo(lines.Count));
    }

    private static void AssertSame(HepMcEvent ours, HepMcParticle particle, string[] line)
    {
        double[] values = Numbers(line[1..]);
        double[] identity = [particle.Pdg, particle.Status];
        double[] kinematics = [particle.Momentum.X, particle.Momentum.Y, particle.Momentum.Z, particle.Energy];
        Assert.That(values[1..3], Is.EqualTo(identity));
        Assert.That(values[3..7], Is.EqualTo(kinematics).Within(1e-13).Percent);
        // HepMC 3.1 leaves the place of the event itself in the units of the file; only the incoming beam stands there.
        if (particle.Status == HepMcParticle.Beam) return;
        Assert.That(ours.TryFindStart(in particle, out HepMcPoint start));
        double[] place = [start.Position.X, start.Position.Y, start.Position.Z, start.Time * PhysicalConstants.SpeedOfLight];
        Assert.That(values[7..], Is.EqualTo(place).Within(1e-13).Percent);
    }

    /// <summary>One to three particles, at times and places with many digits.</summary>
    private static PrimaryBuffer Sample(int number)
    {
        var primaries = new PrimaryBuffer();
        var random = new RandomStream(5, 1, (ulong)number, StreamPurpose.Beam);
        Species[] kinds = [Species.MuMinus, Species.Gamma, Species.PiPlus];
        for (int index = 0; index <= number % 3; index++)
        {
            var place = new Vector3D(random.Normal(), random.Normal(), 1e3 * random.Normal());
            ParticleState particle = Primary.Create(kinds[index], 1e5 * random.Uniform(), in place, new Vector3D(random.Normal(), random.Normal(), 5).Normalised());
            particle.Time = random.Normal();
            primaries.Add(in particle);
        }
        primaries.MultiplyWeight(random.Exponential());
        return primaries;
    }

    private List<string[]> Dump(string path)
    {
        (int exitCode, string output) = Run(_checker, "dump", path);
        Assert.That(exitCode, Is.Zero, output);
        return [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(' '))];
    }

    /// <summary>Numbers of a line; not a number for a word.</summary>
    private static double[] Numbers(string[] words) =>
        [.. words.Select(word => double.TryParse(word, CultureInfo.InvariantCulture, out double value) ? value : double.NaN)];

    private static (int ExitCode, string Output) Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true };
        using Process process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start");
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output);
    }
}
