using System.IO;
using System.Linq;
using NA64Mu.App;
using NA64Mu.App.Dark;
using NA64Mu.Core;
using NA64Mu.Physics.DarkSector;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.App.Dark;

[TestFixture]
public sealed class OverlayCurveTests
{
    private readonly TemporaryFolder _folder = new();

    [OneTimeTearDown]
    public void RemoveFiles() => _folder.Dispose();

    [Test]
    [Category(Categories.Unit)]
    public void Curve_WithUnitsAndLabel_IsReadInNativeUnits()
    {
        string path = Write("ccfr.csv", "# from a paper\nmass [GeV], coupling\n0.01, 5e-4\n\n0.1,1e-3\n");
        OverlayCurve curve = OverlayCurve.Read(path + ":CCFR (trident)");
        Assert.That(curve.Label, Is.EqualTo("CCFR (trident)"));
        Assert.That((curve.Points.Count, curve.Points[0], curve.Points[1]), Is.EqualTo((2, (10.0, 5e-4), (100.0, 1e-3))));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Curve_WithoutLabel_HasTheNameOfItsFile() =>
        Assert.That(OverlayCurve.Read(Write("BABAR.csv", "mass [MeV],coupling\n1,1e-3\n2,1e-3\n")).Label, Is.EqualTo("BABAR"));

    [Test]
    [Category(Categories.Unit)]
    public void Curve_OfEpsilon_IsTurnedIntoCouplings()
    {
        OverlayCurve curve = OverlayCurve.Read(Write("epsilon.csv", "mass [MeV],epsilon\n1,1e-3\n2,2e-3\n"));
        Assert.That(curve.Points[1].Coupling, Is.EqualTo(2e-3 * DarkBoson.ElementaryCharge).Within(1e-12).Percent);
    }

    [TestCase("mass [MeV],coupling\n1,1e-3\n2,abc\n", 3, "'abc' is not a number")]
    [TestCase("mass [MeV],coupling\n1,1e-3\n-2,1e-3\n", 3, "-2 is not above zero")]
    [TestCase("mass [MeV],coupling\n1,1e-3\n2\n", 3, "1 cells")]
    [TestCase("mass,coupling\n1,1e-3\n2,1e-3\n", 1, "no mass with its unit")]
    [TestCase("mass [mm],coupling\n1,1e-3\n2,1e-3\n", 1, "'mm' is no unit of mass")]
    [TestCase("mass [MeV],y\n1,1e-3\n2,1e-3\n", 1, "neither coupling nor epsilon")]
    [TestCase("mass [MeV],coupling,other\n1,1e-3,2\n2,1e-3,2\n", 1, "3 columns")]
    [TestCase("mass [MeV],coupling\n1,1e-3\n", 2, "only row")]
    [TestCase("mass [MeV],coupling\n", 0, "no rows")]
    [TestCase("", 0, "column names")]
    [Category(Categories.Unit)]
    public void Mistake_InTheFile_IsNamedWithItsLine(string text, int line, string words)
    {
        string path = Write("wrong.csv", text);
        ConfigurationException thrown = Assert.Throws<ConfigurationException>(() => OverlayCurve.Read(path + ":label"))!;
        ConfigurationProblem problem = thrown.Problems.Single();
        Assert.That((problem.File, problem.Line), Is.EqualTo((path, line)));
        Assert.That(problem.ToString(), Does.Contain(words));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Mistakes_InSeveralLines_AreNamedAtOnce()
    {
        string path = Write("several.csv", "mass [MeV],coupling\n0,1e-3\n2,x\n3,1e-3,4\n");
        ConfigurationException thrown = Assert.Throws<ConfigurationException>(() => OverlayCurve.Read(path))!;
        Assert.That(string.Join(' ', thrown.Problems.Select(problem => problem.Line)), Is.EqualTo("2 3 4"));
    }

    [Test]
    [Category(Categories.Unit)]
    public void File_ThatIsNotThere_IsRefused() =>
        Assert.That(() => OverlayCurve.Read(_folder.File("nowhere.csv:label")), Throws.TypeOf<InvalidInputException>().With.Message.Contains("nowhere.csv'"));

    private string Write(string name, string text)
    {
        string path = _folder.File(name);
        File.WriteAllText(path, text);
        return path;
    }
}
