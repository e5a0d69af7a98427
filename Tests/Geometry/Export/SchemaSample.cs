using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;

namespace NA64Mu.Tests.Geometry.Export;

/// <summary>Documents made of a JSON Schema, with all settings that it knows.</summary>
internal static class SchemaSample
{
    /// <summary>A document with all settings of a schema.</summary>
    /// <param name="schema">Schema.</param>
    /// <param name="last">Whether the last, not the first, of several words and forms is taken.</param>
    public static JsonNode Of(JsonNode schema, bool last)
    {
        if (schema["anyOf"] is JsonArray forms) return Of(forms[last ? ^1 : 0]!, last);
        if (schema["enum"] is JsonArray words) return words[last ? ^1 : 0]!.DeepClone();
        if (schema["items"] is { } item) return new JsonArray(Of(item, last));
        if (schema["examples"] is JsonArray examples) return examples[0]!.DeepClone();
        if (schema["minimum"] is { } minimum) return minimum.DeepClone();
        if (schema["properties"] is JsonObject properties) return new JsonObject(properties.Select(one => KeyValuePair.Create(one.Key, (JsonNode?)Of(one.Value!, last))));
        if (schema["additionalProperties"] is JsonObject each) return new JsonObject { [NameIn(schema)] = Of(each, last) };
        return schema["type"] is JsonArray ? "air" : 1;
    }

    /// <summary>Paths of all settings, as messages have them.</summary>
    public static IEnumerable<string> Settings(JsonNode node, string path) => node switch
    {
        JsonObject group => group.SelectMany(one => Settings(one.Value!, Join(path, one.Key)).Prepend(Join(path, one.Key))),
        JsonArray list => list.SelectMany((one, index) => Settings(one!, $"{path}[{index + 1}]")),
        _ => [],
    };

    /// <summary>Paths of all groups whose settings are given.</summary>
    public static IEnumerable<string> Groups(JsonNode schema, JsonNode sample, string path)
    {
        IEnumerable<string> below = Children(schema, sample, path).SelectMany(child => Groups(child.Schema, child.Sample, child.Path));
        return IsClosed(schema, sample) ? below.Prepend(path) : below;
    }

    /// <summary>Puts a setting that no schema has into all of these groups.</summary>
    public static void AddStrangers(JsonNode schema, JsonNode sample)
    {
        foreach ((JsonNode below, JsonNode value, _) in Children(schema, sample, "")) AddStrangers(below, value);
        if (IsClosed(schema, sample)) sample["stranger"] = 1;
    }

    /// <summary>Takes away settings that have nothing below them.</summary>
    public static List<string> RemoveRequired(JsonNode schema, JsonNode sample, string path)
    {
        List<string> removed = [.. Children(schema, sample, path).SelectMany(child => RemoveRequired(child.Schema, child.Sample, child.Path))];
        foreach (JsonNode? name in schema["required"]?.AsArray() ?? [])
        {
            string key = (string)name!;
            if (sample[key] is JsonValue && ((JsonObject)sample).Remove(key)) removed.Add(Join(path, key));
        }
        return removed;
    }

    private static string NameIn(JsonNode schema) => (string?)schema["propertyNames"]?["enum"]?[0] ?? "air";

    private static string Join(string path, string key) => path.Length == 0 ? key : $"{path}.{key}";

    /// <summary>Schema and sample of what stands below a place, with their paths.</summary>
    private static IEnumerable<(JsonNode Schema, JsonNode Sample, string Path)> Children(JsonNode schema, JsonNode sample, string path)
    {
        if (schema["anyOf"] is JsonArray forms)
        {
            JsonNode? form = forms.FirstOrDefault(one => (string?)one!["type"] == "object");
            return form is not null && sample is JsonObject ? Children(form, sample, path) : [];
        }
        if (sample is JsonArray list) return [.. list.Select((one, index) => (schema["items"]!, one!, $"{path}[{index + 1}]"))];
        if (sample is not JsonObject group) return [];
        return [.. group.Select(one => ((schema["properties"]?[one.Key] ?? schema["additionalProperties"])!, one.Value!, Join(path, one.Key)))];
    }

    private static bool IsClosed(JsonNode schema, JsonNode sample) =>
        sample is JsonObject && (schema["properties"] is not null || (schema["anyOf"] is JsonArray forms && forms.Any(form => form!["properties"] is not null)));
}
