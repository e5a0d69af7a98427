using System;
using System.IO;
using System.Linq;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.App;

/// <summary>Scripts that are run by hand or by CI, and the definition of the Apptainer image.</summary>
[TestFixture]
public sealed class PublishedFilesTests
{
    private static readonly string[] ShellSections = ["post", "test", "runscript"];

    [Test]
    [Category(Categories.Unit)]
    public void Scripts_OfTheRepository_PassShellcheck() => Shellcheck.RequireGood(
        ["--severity=warning"], [.. Directory.GetFiles(Repository.File("Tests/Scripts"), "*.sh"), Repository.File(".ci/run"), Repository.File(".ci/publish")]);

    /// <summary>Apptainer itself is not in Debian: its sections are checked one by one.</summary>
    [Test]
    [Category(Categories.Unit)]
    public void ApptainerDefinition_OfThePublishedFolder_HasGoodSections()
    {
        string[] lines = File.ReadAllLines(Repository.File("docs/examples/na64mu.def"));
        Assert.That(lines[..2], Is.EqualTo((string[])["Bootstrap: docker", "From: debian:bookworm-slim"]));
        string[] names = [.. lines.Where(line => line.StartsWith('%')).Select(line => line[1..])];
        Assert.That(names, Is.EquivalentTo((string[])["files", .. ShellSections]));
        string[] copied = Section(lines, "files").Single().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        Assert.That(File.ReadAllText(Repository.File(".ci/publish")), Does.Contain("target=${1:-artifacts/release}").And.Contain("--output \"$target/na64mu\""));
        Assert.That(copied, Is.EqualTo((string[])["artifacts/release/na64mu", "/opt/na64mu"]));
        Assert.That(Section(lines, "test").Concat(Section(lines, "runscript")), Has.All.Contains("/opt/na64mu/na64mu "));
        using var folder = new TemporaryFolder();
        foreach (string name in ShellSections) File.WriteAllLines(folder.File(name), Section(lines, name));
        Shellcheck.RequireGood(["--shell=sh"], [.. ShellSections.Select(folder.File)]);
    }

    private static string[] Section(string[] lines, string name) =>
        [.. lines.SkipWhile(line => line != "%" + name).Skip(1).TakeWhile(line => !line.StartsWith('%')).Where(line => line.Trim().Length > 0)];
}
