using System.Linq;
using System.Text.Json.Nodes;

namespace NA64Mu.App.Configuration;

/// <summary>The run card as JSON Schema, for editors that complete and check YAML.</summary>
/// <remarks>Draft 2020-12. It allows all that the program allows; units and what fits together is checked by the program alone.</remarks>
internal static class RunCardSchema
{
    /// <summary>The schema.</summary>
    public static JsonObject Build()
    {
        JsonObject root = Group("");
        foreach (string group in RunCardKeys.All.Select(key => key.Group).Where(group => group.Length > 0).Distinct()) ((JsonObject)root["properties"]!)[group] = Group(group);
        AllowShortGeometry((JsonObject)root["properties"]!);
        return new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["title"] = "Run card of na64mu",
            ["type"] = "object",
            ["additionalProperties"] = false,
            ["minProperties"] = 1,
            ["properties"] = root["properties"]!.DeepClone(),
        };
    }

    /// <summary>The geometry may be the name of a file, or a group with values to change in it.</summary>
    private static void AllowShortGeometry(JsonObject properties)
    {
        JsonNode group = properties[RunCardKeys.GeometryGroup]!.DeepClone();
        group["additionalProperties"] = true;
        properties[RunCardKeys.GeometryGroup] = new JsonObject { ["anyOf"] = new JsonArray(RunCardKeys.Geometry.Rule.Schema(), group) };
    }

    private static JsonObject Group(string group)
    {
        var properties = new JsonObject();
        foreach (RunCardKey key in RunCardKeys.All.Where(key => key.Group == group))
        {
            JsonObject schema = key.Rule.Schema();
            schema["description"] = key.Description;
            if (key.Fallback is { } fallback) schema["default"] = long.TryParse(fallback, out long number) ? number : fallback;
            properties[group.Length == 0 ? key.Path : key.Path[(group.Length + 1)..]] = schema;
        }
        return new JsonObject { ["type"] = "object", ["additionalProperties"] = false, ["properties"] = properties };
    }
}
