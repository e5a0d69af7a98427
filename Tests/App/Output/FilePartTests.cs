using System;
using NA64Mu.App.Output;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.App.Output;

/// <summary>The list of merged files as text.</summary>
[TestFixture]
public sealed class FilePartTests
{
    [Test]
    [Category(Categories.Unit)]
    public void Text_OfParts_ReadsBackToTheLastBit()
    {
        FilePart[] parts = [Part(0.1 + 0.2), Part(1e22 / 3)];
        Assert.That(FilePart.FromText(FilePart.ToText(parts)), Is.EqualTo(parts));
    }

    [TestCase("")]
    [TestCase("sha256\nabc\n")]
    [Category(Categories.Unit)]
    public void Text_OfSomethingElse_IsRefused(string text) => Assert.Throws<FormatException>(() => FilePart.FromText(text));

    [Test]
    [Category(Categories.Unit)]
    public void Text_WithAFieldMissing_IsRefused()
    {
        string text = FilePart.ToText([Part(1)]);
        Assert.Throws<FormatException>(() => FilePart.FromText(text[..text.LastIndexOf(',')]));
    }

    private static FilePart Part(double weight) => new()
    {
        Sha256 = new string('a', 64),
        FileType = EventFileTypes.Simulation,
        Shard = 3,
        Shards = 7,
        FirstEvent = 1_000_000_000_000,
        Tries = 12,
        Events = 15,
        MuonsOnTarget = 12,
        SumOfWeights = weight,
        SumOfSquaredWeights = weight * weight,
    };
}
