using System.Text.Json.Nodes;
using NA64Mu.Geometry.Configuration.Keys;

namespace NA64Mu.Geometry.Export;

/// <summary>The geometry file as JSON Schema, for editors that complete and check YAML.</summary>
/// <remarks>Draft 2020-12, made of the declarations that the readers go by. It allows all that the program allows; names of volumes and materials, and what fits together, are checked by the program alone.</remarks>
public static class GeometrySchema
{
    /// <summary>The schema.</summary>
    public static JsonObject Build()
    {
        var schema = new JsonObject { ["$schema"] = "https://json-schema.org/draft/2020-12/schema", ["title"] = "Geometry file of na64mu" };
        foreach ((string keyword, JsonNode? value) in GeometryKeys.File.Schema()) schema[keyword] = value!.DeepClone();
        return schema;
    }
}
