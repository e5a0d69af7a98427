using System.IO;
using System.Linq;
using System.Text.Json;
using NA64Mu.App;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.App.Commands;

[TestFixture]
public sealed class DarkCommandTests
{
    private readonly TemporaryFolder _folder = new();

    [OneTimeTearDown]
    public void RemoveFiles() => _folder.Dispose();

    [Test]
    [Category(Categories.Unit)]
    public void Xsec_ByDefault_HasTenMassesAtTwoEnergiesInLead()
    {
        CommandRun run = CommandRun.Of("dark", "xsec", "--json");
        Assert.That((run.ExitCode, run.Error), Is.EqualTo((ExitCode.Success, "")));
        Assert.That(run.Json.GetProperty("schema").GetString(), Is.EqualTo("na64mu.dark-xsec/1"));
        Assert.That(run.Json.GetProperty("epsilon").GetDouble(), Is.EqualTo(1e-4).Within(1e-9).Percent);
        JsonElement[] lines = [.. run.Json.GetProperty("lines").EnumerateArray()];
        Assert.That(lines, Has.Length.EqualTo(20));
        Assert.That(lines.Select(line => line.GetProperty("material").GetString()), Has.All.EqualTo("Pb"));
        JsonElement heavy = lines.Single(line => line.GetProperty("mass_mev").GetDouble() == 100 && line.GetProperty("energy_mev").GetDouble() == 160000);
        Assert.That(heavy.GetProperty("cross_section_pb").GetDouble(), Is.EqualTo(9.5).Within(0.1));
        Assert.That(heavy.GetProperty("mean_fraction").GetDouble(), Is.EqualTo(0.579).Within(0.003));
        Assert.That(heavy.GetProperty("share_above_half").GetDouble(), Is.EqualTo(0.620).Within(0.003));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Xsec_AsText_HasALineForEachCombination()
    {
        CommandRun run = CommandRun.Of("dark", "xsec", "--mass", "50 200 MeV, 1 GeV", "--energy", "100 GeV", "--material", "Pb, polystyrene W", "--approximation", "iww");
        string[] lines = run.Output.Split('\n', System.StringSplitOptions.RemoveEmptyEntries);
        Assert.That((run.ExitCode, lines.Length), Is.EqualTo((ExitCode.Success, 3 + 9)));
        Assert.That(lines[0], Does.StartWith("vector, g' = 3.0282E-05"));
        Assert.That(lines[^1], Does.Match("^W +100 +1000 .* NaN +NaN "));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Xsec_WithACouplingThreeTimesAsLarge_IsNineTimesAsLarge()
    {
        double Of(string option, string value) => CommandRun.Of("dark", "xsec", "--mass", "100 MeV", "--energy", "160 GeV", option, value, "--json")
            .Json.GetProperty("lines")[0].GetProperty("cross_section_pb").GetDouble();
        Assert.That(Of("--epsilon", "3e-4"), Is.EqualTo(9 * Of("--epsilon", "1e-4")).Within(1e-6).Percent);
        Assert.That(Of("--coupling", "3.0282212087e-5"), Is.EqualTo(Of("--epsilon", "1e-4")).Within(1e-6).Percent);
    }

    [Test]
    [Category(Categories.Unit)]
    public void Xsec_WithADirectory_WritesTableAndPlotOnce()
    {
        string place = _folder.File("xsec");
        string[] arguments = ["dark", "xsec", "--mass", "10 100 MeV", "--output", place];
        Assert.That(CommandRun.Of(arguments).ExitCode, Is.Zero);
        string[] csv = File.ReadAllLines(Path.Combine(place, "dark_xsec.csv"));
        Assert.That((csv.Length, csv[0].Split(',').Length, csv[1].Split(',').Length), Is.EqualTo((5, 8, 8)));
        Assert.That(File.Exists(Path.Combine(place, "dark_xsec.png")) && File.Exists(Path.Combine(place, "dark_xsec.pdf")), Is.True);
        Assert.That(CommandRun.Of(arguments).ExitCode, Is.EqualTo(ExitCode.InputOutput), "a file is there");
        Assert.That(CommandRun.Of([.. arguments, "--force"]).ExitCode, Is.Zero);
    }

    [Test]
    [Category(Categories.Unit)]
    public void Spectrum_OfTwoMasses_HasQuadratureAndSamplesOfEach()
    {
        string place = _folder.File("spectrum");
        CommandRun run = CommandRun.Of("dark", "spectrum", "--mass", "10 1000 MeV", "--samples", "2000", "--output", place, "--json");
        Assert.That(run.ExitCode, Is.Zero, run.Error);
        Assert.That(run.Json.GetProperty("schema").GetString(), Is.EqualTo("na64mu.dark-spectrum/1"));
        JsonElement spectrum = run.Json.GetProperty("spectra")[1];
        Assert.That(spectrum.GetProperty("acceptance").GetProperty("value").GetDouble(), Is.InRange(0.2, 1));
        JsonElement bins = spectrum.GetProperty("in_fraction").GetProperty("bins");
        Assert.That(bins.GetArrayLength(), Is.EqualTo(40));
        JsonElement last = bins[39];
        Assert.That(last.GetProperty("sampled").GetProperty("error").GetDouble(), Is.GreaterThan(0));
        Assert.That(last.GetProperty("sampled").GetProperty("value").GetDouble(), Is.EqualTo(last.GetProperty("quadrature").GetDouble()).Within(30).Percent);
        string files = string.Join(' ', Directory.GetFiles(place).Select(file => Path.GetFileName(file)).Order(System.StringComparer.Ordinal));
        Assert.That(files, Is.EqualTo("dark_spectrum.csv dark_spectrum_angle.pdf dark_spectrum_angle.png dark_spectrum_energy.pdf dark_spectrum_energy.png"));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Spectrum_AsText_HasALineForEachMass()
    {
        CommandRun run = CommandRun.Of("dark", "spectrum", "--mass", "10 MeV", "--samples", "500");
        string[] lines = run.Output.Split('\n', System.StringSplitOptions.RemoveEmptyEntries);
        Assert.That((run.ExitCode, lines.Length), Is.EqualTo((ExitCode.Success, 3)));
        Assert.That(lines[1], Does.Contain("chi2/ndf").And.Contain("acceptance"));
    }

    [TestCase("xsec", "--mass", "-5 MeV", "not above zero")]
    [TestCase("xsec", "--mass", "100", "has no unit")]
    [TestCase("xsec", "--mass", "100 mm", "100 mm")]
    [TestCase("xsec", "--mass", "", "not an energy")]
    [TestCase("xsec", "--mass", "100 MeV, 0.1 GeV", "given twice")]
    [TestCase("xsec", "--mass", "81 GeV", "half of the energy, 80 GeV")]
    [TestCase("xsec", "--energy", "0.3 GeV", "too heavy")]
    [TestCase("xsec", "--signal", "photon", "'photon' is no kind of boson")]
    [TestCase("xsec", "--material", "unobtainium", "neither a material")]
    [TestCase("xsec", "--material", "Pb Pb", "given twice")]
    [TestCase("xsec", "--epsilon", "0", "is not positive")]
    [TestCase("xsec", "--coupling", "-1e-4", "is not positive")]
    [TestCase("xsec", "--approximation", "best", "best")]
    [TestCase("spectrum", "--samples", "1", "no spectrum")]
    [TestCase("spectrum", "--material", "Pb Fe", "more than one")]
    [TestCase("spectrum", "--energy", "100 160 GeV", "more than one energy")]
    [TestCase("spectrum", "--energy", "3 TeV", "range of the sampler")]
    [Category(Categories.Unit)]
    public void Request_ThatMakesNoSense_IsRefused(string verb, string option, string value, string words)
    {
        CommandRun run = CommandRun.Of("dark", verb, option, value);
        Assert.That((run.ExitCode, run.Output), Is.EqualTo((ExitCode.Usage, "")));
        Assert.That(run.Error, Does.StartWith("error: ").And.Contains(words));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Mistakes_InSeveralOptions_AreNamedAtOnce()
    {
        CommandRun run = CommandRun.Of("dark", "xsec", "--mass", "-1 MeV", "--signal", "photon", "--material", "x", "--coupling", "1", "--epsilon", "1");
        Assert.That(run.Error, Does.Contain("--mass").And.Contain("--signal").And.Contain("--material").And.Contain("--epsilon").And.Contain("4 problem(s)"));
    }
}
