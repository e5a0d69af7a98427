using System;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using NA64Mu.App.Configuration;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.App.Configuration;

/// <summary>docs/configuration.md against the program.</summary>
[TestFixture]
public sealed class ConfigurationPageTests
{
    private static string Page => File.ReadAllText(Repository.File("docs/configuration.md"));

    [Test]
    [Category(Categories.Unit)]
    public void Page_TableOfSettings_IsThatOfTheProgram()
    {
        string[] rows = [.. RunCardKeys.All.Select(key => $"| `{key.Path}` | {(key.Option is null ? "" : $"`{key.Option}`")} | {key.Rule.Form} |")];
        Assert.That(rows.Where(row => !Page.Contains(row, StringComparison.Ordinal)), Is.Empty);
        string[] named = [.. Regex.Matches(Page, @"^\| `([a-z_.0-9]+)` \|", RegexOptions.Multiline).Select(match => match.Groups[1].Value)];
        Assert.That(named, Is.EqualTo(RunCardKeys.All.Select(key => key.Path)));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Page_Variables_AreThoseHeeded()
    {
        string[] named = [.. Regex.Matches(Page, @"^\| `([A-Z0-9_]+)` \|", RegexOptions.Multiline).Select(match => match.Groups[1].Value)];
        Assert.That(named, Is.EquivalentTo(ProgramEnvironment.Heeded));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Page_ExampleCard_IsReadAndSound()
    {
        string card = Regex.Match(Page, "```yaml\n(.*?)```", RegexOptions.Singleline).Groups[1].Value;
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("card.yaml"), card);
        CommandRun run = CommandRun.Of("config", "dump", "-c", folder.File("card.yaml"));
        Assert.That(run.ExitCode, Is.Zero, run.Error);
    }
}
