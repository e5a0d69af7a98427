using System.IO;
using NA64Mu.App;
using NA64Mu.App.HepMc;
using NA64Mu.Core;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.App.HepMc;

[TestFixture]
public sealed class HepMcReaderTests
{
    [Test]
    [Category(Categories.Unit)]
    public void TryRead_OneMuon_HasItsNumbersInOurUnits()
    {
        HepMcReader reader = Open(HepMcTexts.File(HepMcTexts.Muon));
        var read = new HepMcEvent();
        Assert.That(reader.WeightNames, Is.EqualTo(["first", "second"]));
        Assert.That(reader.TryRead(read));
        Assert.Multiple(() =>
        {
            Assert.That(read.Number, Is.EqualTo(7));
            Assert.That(read.Line, Is.EqualTo(4));
            Assert.That(read.Weights, Is.EqualTo([2.0, 0.5]));
            Assert.That(read.Particles, Has.Count.EqualTo(2));
            Assert.That(read.Particles[1].Momentum, Is.EqualTo(new Vector3D(0, 0, 160_000)));
            Assert.That(read.TryFindStart(read.Particles[1], out HepMcPoint start));
            Assert.That(start.Position, Is.EqualTo(new Vector3D(1, 2, -3500)));
            Assert.That(start.Time, Is.EqualTo(1));
        });
        Assert.That(reader.TryRead(read), Is.False);
    }

    [TestCase("GEV MM", 1000, 1)]
    [TestCase("MEV CM", 1, 10)]
    [Category(Categories.Unit)]
    public void TryRead_Units_AreThoseOfTheEventWhereverTheLineStands(string units, double momentum, double length)
    {
        HepMcReader reader = Open(HepMcTexts.Head + $"E 0 0 1 @ 1 2 3 6\nU {units}\nP 1 0 13 0 4 3 6 0.1 1\n" + HepMcTexts.End);
        var read = new HepMcEvent();
        Assert.That(reader.TryRead(read));
        Assert.That(read.Particles[0].Momentum, Is.EqualTo(momentum * new Vector3D(0, 4, 3)));
        Assert.That(read.Particles[0].Energy, Is.EqualTo(momentum * 6));
        Assert.That(read.TryFindStart(read.Particles[0], out HepMcPoint start));
        Assert.That(start.Position, Is.EqualTo(length * new Vector3D(1, 2, 3)));
        Assert.That(start.Time, Is.EqualTo(length * 6 / PhysicalConstants.SpeedOfLight));
    }

    /// <summary>A vertex without a place, with a line (−2) and without one (3): both are where the particle that enters them came from.</summary>
    [TestCase("V -2 0 [2]\nP 3 -2 22 0 0 1 1 0 1\n")]
    [TestCase("P 3 2 22 0 0 1 1 0 1\n")]
    [Category(Categories.Unit)]
    public void FindStart_VertexWithoutAPlace_IsThatOfTheAncestor(string decay)
    {
        HepMcReader reader = Open(
            HepMcTexts.Head + "E 0 2 3\nP 1 0 13 0 0 3 3 0 4\nV -1 0 [1] @ 1 2 3 0\nP 2 -1 111 0 0 2 2 0 2\n" + decay + HepMcTexts.End);
        var read = new HepMcEvent();
        Assert.That(reader.TryRead(read));
        Assert.That(read.TryFindStart(read.Particles[2], out HepMcPoint start));
        Assert.That(start.Position, Is.EqualTo(new Vector3D(1, 2, 3)));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Attributes_OfRunAndEvent_AreKept()
    {
        HepMcReader reader = Open(
            HepMcTexts.Head + "T gen\\|1.0\\|of muons\nA beam M2\\\\x\nE 0 0 1\nA 0 scale 3.5\nA 1 note two\\|lines\nP 1 0 13 0 0 3 3 0 1\n" + HepMcTexts.End);
        var read = new HepMcEvent();
        Assert.That(reader.Description, Is.EqualTo(["tool gen 1.0 of muons", "attribute beam M2\\x"]));
        Assert.That(reader.TryRead(read));
        Assert.That(read.Attributes, Is.EqualTo([new HepMcAttribute(0, "scale", "3.5"), new HepMcAttribute(1, "note", "two\nlines")]));
    }

    [TestCase("", "beam: the file is empty")]
    [TestCase("\n\n", "beam: the file is empty")]
    [TestCase("HepMC::Version 3.01.02\n", "beam:1: the file ends before")]
    [TestCase("<LesHouchesEvents>\n", "beam:1: this is no HepMC3")]
    [TestCase("HepMC::Version 2.06.09\nHepMC::IO_GenEvent-START_EVENT_LISTING\n", "beam:2: this is HepMC2")]
    [TestCase(HepMcTexts.Head, "beam:2: the file ends without")]
    [TestCase(HepMcTexts.Head + "X\n", "beam:3: 'X' begins no line")]
    [TestCase(HepMcTexts.Head + "E 0 0 1\nP 1 0 13 0 0 3 3 0 1\n", "beam:4: the file ends in or behind event 0")]
    [TestCase(HepMcTexts.Head + "E 0 0 2\nP 1 0 13 0 0 3 3 0 1\n" + HepMcTexts.End, "beam:5: event 0 of line 3 announces 2 particles and has 1")]
    [TestCase(HepMcTexts.Head + "E 0 0 1\nP 1 0 13 0 0 3 3 0\n" + HepMcTexts.End, "beam:4: the line ends before the status")]
    [TestCase(HepMcTexts.Head + "E 0 0 1\nP 1 0 13 0 0 3,5 3 0 1\n" + HepMcTexts.End, "beam:4: the momentum in z '3,5' is not a number")]
    [TestCase(HepMcTexts.Head + "E 0 0 1\nP 1 0 13 0 0 nan 3 0 1\n" + HepMcTexts.End, "beam:4: the momentum in z 'nan' is not a number")]
    [TestCase(HepMcTexts.Head + "E 0 0 1\nP 1 0 13 0 0 3 3 0 1 9\n" + HepMcTexts.End, "beam:4: '9' follows")]
    [TestCase(HepMcTexts.Head + "E 0 0 1\nP 2 0 13 0 0 3 3 0 1\n" + HepMcTexts.End, "beam:4: particle 2 comes where 1 was expected")]
    [TestCase(HepMcTexts.Head + "E 0 1 1\nP 1 -1 13 0 0 3 3 0 1\n" + HepMcTexts.End, "beam:4: the origin -1 of particle 1 was not listed")]
    [TestCase(HepMcTexts.Head + "E 0 1 1\nP 1 1 13 0 0 3 3 0 1\n" + HepMcTexts.End, "beam:4: the origin 1 of particle 1 was not listed")]
    [TestCase(HepMcTexts.Head + "E 0 1 0\nV -2 0 [] @ 0 0 0 0\n" + HepMcTexts.End, "beam:4: there is no vertex -2")]
    [TestCase(HepMcTexts.Head + "E 0 1 0\nV -1 0 [1]\n" + HepMcTexts.End, "beam:4: incoming particle 1 was not listed")]
    [TestCase(HepMcTexts.Head + "E 0 1 0\nV -1 0 [] @ 0 0 0\n" + HepMcTexts.End, "beam:4: the line ends before the t")]
    [TestCase(HepMcTexts.Head + "E 0 0 0\nU KEV MM\n" + HepMcTexts.End, "beam:4: 'KEV' is no unit of momentum")]
    [TestCase(HepMcTexts.Head + "E 0 0 0\nQ\n" + HepMcTexts.End, "beam:4: 'Q' begins no line")]
    [TestCase(HepMcTexts.Head + HepMcTexts.End + "E 0 0 0\n", "beam:4: more follows")]
    [Category(Categories.Unit)]
    public void TryRead_BrokenFile_TellsLineAndReason(string text, string message)
    {
        InvalidInputException exception = Assert.Throws<InvalidInputException>(() =>
        {
            HepMcReader reader = Open(text);
            var read = new HepMcEvent();
            while (reader.TryRead(read))
            {
                // Only the end matters.
            }
        })!;
        Assert.That(exception.Message, Does.StartWith(message));
    }

    private static HepMcReader Open(string text) => new(new StringReader(text), "beam");
}
