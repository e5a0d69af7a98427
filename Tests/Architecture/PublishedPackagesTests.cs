using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Architecture;

/// <summary>Packages of the published program, which have a lock file of their own that no build reads.</summary>
[TestFixture]
public sealed class PublishedPackagesTests
{
    [Test]
    [Category(Categories.Unit)]
    public void LockFile_OfThePublishedProgram_HasThePackagesOfTheBuild()
    {
        string[] published = Packages("packages.linux-x64.lock.json");
        Assert.That(
            Packages("packages.lock.json").Except(published), Is.Empty,
            "renew it: dotnet restore Engine/App/App.csproj -p:PublishRuntime=linux-x64 -p:ArtifactsPath=$(mktemp -d)/ --force-evaluate");
    }

    /// <summary>Kind, name and version of each package; the version of a project of ours does not count.</summary>
    private static string[] Packages(string file)
    {
        using JsonDocument document = JsonDocument.Parse(File.ReadAllBytes(Repository.File("Engine/App/" + file)));
        IEnumerable<JsonProperty> packages = document.RootElement.GetProperty("dependencies").EnumerateObject().First().Value.EnumerateObject();
        return [.. packages.Select(package => $"{package.Name} {Text(package.Value, "type")} {Text(package.Value, "resolved")} {Text(package.Value, "dependencies")}")];
    }

    private static string Text(JsonElement package, string name) => package.TryGetProperty(name, out JsonElement value) ? value.ToString() : "";
}
