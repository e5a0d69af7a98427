using NA64Mu.App;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.App;

[TestFixture]
public sealed class BuildInformationTests
{
    [TestCase("0.1.0+c8934130715f6e51a63042e3b38206094536a2ad", "0.1.0", "c8934130715f6e51a63042e3b38206094536a2ad")]
    [TestCase("1.2.3-beta", "1.2.3-beta", "unknown")]
    [Category(Categories.Unit)]
    public void Parse_InformationalVersion_PartsVersionAndCommit(string text, string version, string commit) =>
        Assert.That(BuildInformation.Parse(text), Is.EqualTo(new BuildInformation(version, commit)));

    [Test]
    [Category(Categories.Unit)]
    public void Current_OfThisBuild_HasAVersionAndACommit()
    {
        Assert.That(BuildInformation.Current.Version, Does.Match(@"^\d+\.\d+\.\d+"));
        Assert.That(BuildInformation.Current.Commit, Does.Match("^([0-9a-f]{40}|unknown)$"));
    }
}
