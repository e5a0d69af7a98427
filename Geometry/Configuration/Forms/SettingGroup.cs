using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using NA64Mu.Core;

namespace NA64Mu.Geometry.Configuration.Forms;

/// <summary>The settings that may stand together in one place of a geometry file.</summary>
internal sealed class SettingGroup
{
    private readonly Dictionary<string, SettingKey> _byName;
    private readonly SettingForm? _others;
    private readonly JsonObject? _names;

    /// <summary>A group of known settings.</summary>
    /// <param name="keys">All of them.</param>
    public SettingGroup(params SettingKey[] keys)
    {
        Keys = keys;
        _byName = keys.ToDictionary(key => key.Name, StringComparer.Ordinal);
    }

    /// <summary>A group whose keys the user chooses, with values of one form.</summary>
    /// <param name="each">Form of a value.</param>
    /// <param name="names">Schema of the names; null for any.</param>
    public SettingGroup(SettingForm each, JsonObject? names)
        : this()
    {
        (_others, _names) = (each, names);
    }

    /// <summary>The known settings; none where the user chooses the names.</summary>
    public IReadOnlyList<SettingKey> Keys { get; }

    /// <summary>Their names.</summary>
    public IEnumerable<string> Names => _byName.Keys;

    /// <summary>Whether a setting may stand here.</summary>
    /// <param name="key">Key.</param>
    public bool Knows(string key) => _others is not null || _byName.ContainsKey(key);

    /// <summary>Form of the value of a setting that may stand here.</summary>
    /// <param name="key">Key.</param>
    /// <typeparam name="T">Kind of form.</typeparam>
    public T FormOf<T>(string key)
        where T : SettingForm
    {
        Requires.That(Knows(key), "a setting that was declared");
        return (_others ?? _byName[key].Form).As<T>();
    }

    /// <summary>The group as JSON Schema.</summary>
    public JsonObject Schema()
    {
        var schema = new JsonObject { ["type"] = "object" };
        if (_others is not null)
        {
            if (_names is not null) schema["propertyNames"] = _names.DeepClone();
            schema["additionalProperties"] = _others.Schema();
            return schema;
        }
        var properties = new JsonObject();
        foreach (SettingKey key in Keys)
        {
            JsonObject property = key.Form.Schema();
            property["description"] = key.Description;
            properties[key.Name] = property;
        }
        schema["additionalProperties"] = false;
        schema["properties"] = properties;
        JsonNode[] required = [.. Keys.Where(key => key.Presence == Presence.Required).Select(key => (JsonNode)key.Name)];
        if (required.Length > 0) schema["required"] = new JsonArray(required);
        return schema;
    }
}
