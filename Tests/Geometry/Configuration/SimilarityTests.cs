using NA64Mu.Geometry.Configuration;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Geometry.Configuration;

[TestFixture]
public sealed class SimilarityTests
{
    /// <summary>Neighbours that have changed places are one slip, not two.</summary>
    [TestCase("gani", "gain")]
    [TestCase("wrold", "world")]
    [TestCase("Fanno", "fano")]
    [TestCase("volume", "volumes")]
    [TestCase("quite_else", null)]
    [Category(Categories.Unit)]
    public void Best_OfAMistypedWord_IsTheNearest(string word, string? meant) =>
        Assert.That(Similarity.Best(word, ["fano", "gain", "world", "volumes"]), Is.EqualTo(meant));
}
