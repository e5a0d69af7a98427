using System;
using System.Collections.Generic;
using NA64Mu.Core;

namespace NA64Mu.Geometry.Materials;

/// <summary>All materials of a layout by id and by name.</summary>
public sealed class MaterialTable
{
    private readonly Material[] _materials;
    private readonly Dictionary<string, Material> _byName;

    /// <summary>A table of materials whose ids are their places.</summary>
    /// <param name="materials">The materials.</param>
    public MaterialTable(IReadOnlyList<Material> materials)
    {
        _materials = [.. materials];
        _byName = new Dictionary<string, Material>(StringComparer.Ordinal);
        foreach (Material material in _materials)
        {
            Requires.That(_materials[material.Id.Index] == material, "material id is its place in the table");
            _byName.Add(material.Name, material);
        }
    }

    /// <summary>Number of materials.</summary>
    public int Count => _materials.Length;

    /// <summary>All materials in order of id.</summary>
    public IReadOnlyList<Material> All => _materials;

    /// <summary>The material with an id.</summary>
    public Material this[MaterialId id] => _materials[id.Index];

    /// <summary>Finds a material by name.</summary>
    /// <param name="name">Name.</param>
    /// <param name="material">The material, or null.</param>
    public bool TryFind(string name, out Material? material) => _byName.TryGetValue(name, out material);
}
