using System.Globalization;
using System.Linq;
using System.Text.Json;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.App.Commands;

[TestFixture]
public sealed class PhysicsCommandTests
{
    [Test]
    [Category(Categories.Unit)]
    public void Cuts_OfTheDefaultSetUp_HaveALineForEachMedium()
    {
        CommandRun run = CommandRun.Of("physics", "cuts", "--json");
        Assert.That((run.ExitCode, run.Error), Is.EqualTo((0, "")));
        JsonElement[] media = [.. run.Json.GetProperty("media").EnumerateArray()];
        Assert.That(media, Has.Length.EqualTo(DefaultLayout.Load().Media.Count));
        Assert.That(media.Count(medium => medium.GetProperty("material").GetString() == "air"), Is.EqualTo(2), "open air and air in volumes");
        JsonElement lead = media.Single(medium => medium.GetProperty("material").GetString() == "Pb");
        Assert.That(lead.GetProperty("region").GetString(), Is.EqualTo("default"));
        Assert.That(lead.GetProperty("range_cut_mm").GetProperty("photon").GetDouble(), Is.EqualTo(0.7));
        Assert.That(lead.GetProperty("energy_cut_mev").GetProperty("electron").GetDouble(), Is.EqualTo(1.007).Within(0.1).Percent);
        string[] lines = CommandRun.Of("physics", "cuts").Output.Split('\n', System.StringSplitOptions.RemoveEmptyEntries);
        Assert.That(lines, Has.Length.EqualTo(media.Length + 2));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Cuts_OfAFileThatIsNotThere_AreRefused() =>
        Assert.That(CommandRun.Of("physics", "cuts", "nowhere.yaml").ExitCode, Is.EqualTo(NA64Mu.App.ExitCode.InvalidInput));

    [TestCase("Pb", "10", "1 GeV")]
    [TestCase("Fe", "160", "1 GeV")]
    [TestCase("air", "100", "0.001 GeV")]
    [Category(Categories.Reference)]
    public void Json_OfAMuon_HasTheNumbersOfGeant4(string material, string energy, string cut)
    {
        CommandRun run = CommandRun.Of("physics", "--particle", "mu-", "--material", material, "--energy", energy + " GeV", "--cut", cut, "--json");
        Assert.That((run.ExitCode, run.Error), Is.EqualTo((0, "")));
        var table = new ReferenceTable("muon_tables.csv");
        string geant4Name = "G4_" + material.ToUpperInvariant();
        int compared = 0;
        foreach (int row in table.Rows)
        {
            if (!string.Equals(table.Text(row, "material"), geant4Name, System.StringComparison.OrdinalIgnoreCase)) continue;
            if (table.Number(row, "T_GeV") != double.Parse(energy, CultureInfo.InvariantCulture)) continue;
            string quantity = table.Text(row, "quantity");
            string process = quantity[(quantity.LastIndexOf('_') + 1)..];
            string? key = quantity == "dedx_total_" + process ? "stopping_power"
                : quantity == $"sigma_above_{cut.Replace(" ", "", System.StringComparison.Ordinal)}_{process}" ? "cross_section" : null;
            if (key is null) continue;
            JsonElement line = run.Json.GetProperty("processes").EnumerateArray().Single(line => line.GetProperty("geant4_name").GetString() == process);
            Assert.That(line.GetProperty(key).GetDouble(), Is.EqualTo(table.Number(row, "value")).Within(1).Percent, quantity);
            compared++;
        }
        Assert.That(compared, Is.GreaterThanOrEqualTo(6));
    }

    [Test]
    [Category(Categories.Reference)]
    public void Json_OfAnElectron_HasTheNumbersOfGeant4()
    {
        CommandRun run = CommandRun.Of("physics", "--particle", "e-", "--material", "Pb", "--energy", "10 MeV", "--cut", "1 MeV", "--json");
        Assert.That((run.ExitCode, run.Error), Is.EqualTo((0, "")));
        JsonElement[] lines = [.. run.Json.GetProperty("processes").EnumerateArray()];
        Assert.That(lines[0].GetProperty("restricted_stopping_power").GetDouble(), Is.EqualTo(1.08091).Within(0.1).Percent);
        Assert.That(lines[1].GetProperty("stopping_power").GetDouble(), Is.EqualTo(1.20259).Within(1).Percent);
        Assert.That(lines[1].GetProperty("cross_section").GetDouble(), Is.EqualTo(0.312099).Within(1).Percent);
    }

    [Test]
    [Category(Categories.Unit)]
    public void Json_OfAPositron_HasAnnihilation()
    {
        CommandRun run = CommandRun.Of("physics", "--particle", "e+", "--material", "Fe", "--energy", "100 GeV", "--json");
        string names = string.Join(' ', run.Json.GetProperty("processes").EnumerateArray().Select(line => line.GetProperty("geant4_name").GetString()));
        Assert.That(names, Is.EqualTo("eIoni eBrem annihil AnnihiToMuPair"));
    }

    [TestCase("0.1", "phot", 5.2261)]
    [TestCase("10", "compt", 0.0121111)]
    [TestCase("10", "conv", 0.0377749)]
    [Category(Categories.Reference)]
    public void Json_OfAPhotonInLead_HasTheNumbersOfGeant4(string energy, string process, double perMass)
    {
        CommandRun run = CommandRun.Of("physics", "--particle", "gamma", "--material", "Pb", "--energy", energy + " MeV", "--json");
        Assert.That((run.ExitCode, run.Error), Is.EqualTo((0, "")));
        JsonElement[] lines = [.. run.Json.GetProperty("processes").EnumerateArray()];
        JsonElement line = lines.Single(line => line.GetProperty("geant4_name").GetString() == process);
        Assert.That(line.GetProperty("cross_section").GetDouble(), Is.EqualTo(perMass).Within(0.1).Percent);
        double sum = lines.Sum(line => line.GetProperty("cross_section").GetDouble());
        Assert.That(run.Json.GetProperty("total").GetProperty("cross_section").GetDouble(), Is.EqualTo(sum).Within(1e-9).Percent);
    }

    [TestCase("--material", "vacuum", "'vacuum' is a vacuum")]
    [TestCase("--material", "unobtainium", "'unobtainium' is not a material")]
    [Category(Categories.Unit)]
    public void Material_ThatHasNoReport_IsRefusedWithItsReason(string option, string value, string problem)
    {
        CommandRun run = CommandRun.Of("physics", option, value);
        Assert.That(run.ExitCode, Is.EqualTo(NA64Mu.App.ExitCode.Usage));
        Assert.That(run.Error, Does.Contain(problem));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Cut_ForPhotons_IsRefused()
    {
        CommandRun run = CommandRun.Of("physics", "--particle", "gamma", "--energy", "1 MeV", "--cut", "1 keV");
        Assert.That(run.ExitCode, Is.EqualTo(NA64Mu.App.ExitCode.Usage));
        Assert.That(run.Error, Does.Contain("--cut").And.Contain("has no effect on gamma"));
    }

    [Test]
    [Category(Categories.Reference)]
    public void Physics_OfAPion_PrintsTheInteractionLengthOfThePdg()
    {
        CommandRun run = CommandRun.Of("physics", "--particle", "pi-", "--material", "Fe", "--energy", "200 GeV", "--json");
        Assert.That(run.ExitCode, Is.Zero, run.Error);
        JsonElement inelastic = run.Json.GetProperty("processes").EnumerateArray().Single(line => line.GetProperty("process").GetString() == "inelastic");
        // PDG 2022, "Atomic and nuclear properties": pion interaction length of iron 160.8 g/cm², 20.42 cm.
        Assert.That(inelastic.GetProperty("mean_free_path").GetDouble(), Is.EqualTo(204.2).Within(3).Percent);
    }

    [Test]
    [Category(Categories.Unit)]
    public void Physics_OfANeutron_HasNoIonisation()
    {
        CommandRun run = CommandRun.Of("physics", "--particle", "neutron", "--material", "Pb", "--energy", "1 GeV");
        Assert.That(run.ExitCode, Is.Zero, run.Error);
        Assert.That(run.Output, Does.Contain("inelastic").And.Not.Contain("ionisation"));
    }
}
