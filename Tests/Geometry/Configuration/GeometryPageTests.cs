using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json.Nodes;
using NA64Mu.Geometry.Export;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Geometry.Configuration;

[TestFixture]
public sealed class GeometryPageTests
{
    [Test]
    [Category(Categories.Unit)]
    public void Page_EverySettingThatThereIs_IsExplained()
    {
        string page = File.ReadAllText(Repository.File("docs/geometry.md"));
        string[] missing = [.. Keys(GeometrySchema.Build()).Distinct().Where(key => !page.Contains($"`{key}`", StringComparison.Ordinal))];
        Assert.That(missing, Is.Empty);
    }

    private static IEnumerable<string> Keys(JsonNode? schema) => schema switch
    {
        JsonObject node => node.SelectMany(part => part.Key == "properties"
            ? ((JsonObject)part.Value!).SelectMany(setting => Keys(setting.Value).Prepend(setting.Key)) : Keys(part.Value)),
        JsonArray list => list.SelectMany(Keys),
        _ => [],
    };
}
