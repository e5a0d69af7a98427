using System;
using System.Collections.Generic;
using System.Linq;
using NA64Mu.Core;
using NA64Mu.Geometry.Materials;
using NA64Mu.Geometry.Shapes;

namespace NA64Mu.Geometry.Configuration;

/// <summary>Reader of the sections <c>world</c> and <c>volumes</c>.</summary>
internal sealed class VolumeReader
{
    private readonly MaterialTable _materials;
    private readonly ProblemList _problems;
    private readonly Dictionary<DetectorSystem, int> _modules = [];

    /// <summary>A reader for one file.</summary>
    /// <param name="materials">Materials of the file.</param>
    /// <param name="problems">Receives what is wrong.</param>
    public VolumeReader(MaterialTable materials, ProblemList problems)
    {
        _materials = materials;
        _problems = problems;
    }

    /// <summary>Reads the world and all volumes.</summary>
    /// <param name="root">Outermost section.</param>
    public IReadOnlyList<VolumeEntry> Read(Section root)
    {
        var entries = new List<VolumeEntry>();
        if (root.Group(VolumeEntry.World) is { } world) entries.Add(ReadOne(VolumeEntry.World, world, 0));
        else if (!root.Has(VolumeEntry.World)) root.Refuse(VolumeEntry.World, "is missing", "particles must end somewhere", "add 'world:' with material, size and center");
        if (root.Group("volumes") is not { } volumes) return entries;
        foreach ((string name, Section section) in volumes.Groups())
        {
            ColumnNames.Check(name, section);
            if (name == VolumeEntry.World) section.Refuse("", "the name 'world' is taken by the outermost volume", "", "choose another name");
            entries.Add(ReadOne(name, section, entries.Count));
        }
        return entries;
    }

    private VolumeEntry ReadOne(string name, Section section, int index)
    {
        int problemsBefore = _problems.Count;
        bool isWorld = index == 0 && name == VolumeEntry.World;
        DetectorSystem system = isWorld ? DetectorSystem.None : section.Choice("detector", DetectorSystem.None);
        DetectorSystem? knownSystem = _problems.Count == problemsBefore ? system : null;
        LayerStructure? layers = !isWorld && section.Group("layers") is { } group ? ReadLayers(group) : null;
        MaterialId material = layers is null ? ReadMaterial(section) : layers.Unit[0].Material;
        if (layers is not null && section.Announce("material")) section.Refuse("material", "cannot stand beside 'layers'", "", "remove it");
        Shape shape = ReadShape(section);
        Vector3D centre = ReadCentre(section, shape);
        Vector3D? field = section.OptionalVector("field");
        string mother = !isWorld && section.Announce("inside") ? section.Text("inside") ?? VolumeEntry.World : VolumeEntry.World;
        Segmentation segmentation = isWorld ? Segmentation.Whole : ReadSegmentation(section, layers, knownSystem);
        double viewAngle = isWorld ? 0 : ReadViewAngle(section, knownSystem);
        section.Close();
        var volume = new Volume
        {
            Id = new VolumeId(index),
            Name = name,
            Mother = new VolumeId(0),
            Shape = shape,
            Centre = centre,
            Material = material,
            Layers = layers,
            System = system,
            Module = NextModule(section, system),
            Segmentation = segmentation,
            ViewAngle = viewAngle,
            Field = field,
        };
        return new VolumeEntry(section, volume, mother, layers is null ? null : layers.Count * layers.Pitch, _problems.Count == problemsBefore);
    }

    /// <summary>Reads the angle of a tracker; where the detector could not be read, that is the one problem to tell, here and in the segmentation.</summary>
    private static double ReadViewAngle(Section section, DetectorSystem? system)
    {
        double angle = section.Quantity("view_angle", 0);
        if (angle != 0 && system is not (null or DetectorSystem.Tracker)) section.Refuse("view_angle", "belongs to a tracker", "", "remove it, or add 'detector: tracker'");
        return angle;
    }

    private MaterialId ReadMaterial(Section section)
    {
        // Without any material that is the one problem to tell.
        if (section.Text("material") is not { } name || _materials.All.Count == 0) return default;
        if (_materials.TryFind(name, out Material? material)) return material!.Id;
        section.Refuse("material", $"there is no material '{name}'", "", Similarity.Suggest(name, [.. _materials.All.Select(one => one.Name)]));
        return default;
    }

    private LayerStructure? ReadLayers(Section section)
    {
        int count = section.Integer("count");
        var unit = new List<Slab>();
        foreach (Section slab in section.List("unit"))
        {
            unit.Add(new Slab(
                ReadMaterial(slab), slab.Quantity("thickness"), slab.Choice("active", false)));
            slab.Close();
        }
        section.Close();
        return unit.Count == 0 ? null : new LayerStructure { Count = count, Unit = unit };
    }

    private static Shape ReadShape(Section section)
    {
        ShapeKind kind = section.Choice("shape", ShapeKind.Box);
        if (kind == ShapeKind.Tube)
        {
            double radius = section.Quantity("radius");
            double inner = section.Quantity("inner_radius", 0);
            if (inner < 0 || inner >= radius) section.RefuseValue("inner_radius", FormattableString.Invariant($"must lie between 0 and the radius of {radius:G6} mm"));
            return new Shape(kind, radius, radius, section.Quantity("length") / 2, inner, inner);
        }
        IReadOnlyList<double>? given = section.Quantities("size");
        IReadOnlyList<double> size = given ?? [1, 1, 1];
        IReadOnlyList<double> hole = section.Announce("hole") ? section.Quantities("hole") ?? [0, 0] : [0, 0];
        if (given is not null && section.Has("hole") && (hole.Any(length => length <= 0) || hole[0] >= size[0] || hole[1] >= size[1]))
            section.RefuseValue("hole", FormattableString.Invariant($"must be greater than zero and smaller than the box in x and y, which has {size[0]:G6} and {size[1]:G6} mm"));
        return new Shape(kind, size[0] / 2, size[1] / 2, size[2] / 2, hole[0] / 2, hole[1] / 2);
    }

    private static Vector3D ReadCentre(Section section, in Shape shape)
    {
        bool hasCentre = section.Announce("center");
        if (section.Announce("front"))
        {
            if (hasCentre) section.Refuse("front", "cannot stand beside 'center'", "the place along the beam is given twice", "remove one of the two");
            double front = section.Quantity("front");
            IReadOnlyList<double> offset = section.Announce("offset") ? section.Quantities("offset") ?? [0, 0] : [0, 0];
            return new Vector3D(offset[0], offset[1], front + shape.HalfZ);
        }
        if (section.Announce("offset") && !section.IsMistyped("front")) section.Refuse("offset", "needs 'front' beside it", "", "put x and y into 'center'");
        if (hasCentre) return section.OptionalVector("center") ?? default;
        if (!section.IsMistyped("center") && !section.IsMistyped("front"))
            section.Refuse("center", "is missing", "the volume has no place", "add 'front: z' of the front face, or 'center: x y z'");
        return default;
    }

    private static Segmentation ReadSegmentation(Section section, LayerStructure? layers, DetectorSystem? system)
    {
        bool hasCells = section.Announce("cells"), hasSections = section.Announce("sections");
        int layerCount = layers?.Count ?? 1;
        IReadOnlyList<int> cells = hasCells ? section.Integers("cells") ?? [1, 1] : [1, 1];
        IReadOnlyList<int> sections = hasSections ? section.Integers("sections") ?? [layerCount] : [layerCount];
        if (hasSections && sections.Sum() != layerCount)
            section.RefuseValue("sections", $"has {sections.Sum()} layers together, not {layerCount}", "", "every layer belongs to one section");
        if (sections.Count > 64) section.Refuse("sections", $"has {sections.Count} numbers, more than 64");
        if ((hasCells || hasSections) && system == DetectorSystem.None)
            section.Refuse(hasCells ? "cells" : "sections", "belong to a detector", "nothing is read out here", "add 'detector:' or remove the cells");
        if (system is not (null or DetectorSystem.None) && layers is not null && !layers.Unit.Any(slab => slab.IsActive))
            section.Refuse("layers", "no slab is active", "the detector would see nothing", "add 'active: true' to the slab that is read out");
        return new Segmentation { CellsX = cells[0], CellsY = cells[1], LayersPerSection = sections };
    }

    private int NextModule(Section section, DetectorSystem system)
    {
        if (system == DetectorSystem.None) return 0;
        int module = _modules.GetValueOrDefault(system);
        if (module == 32) section.RefuseValue("detector", "is the 33rd of its kind", "a channel number has room for 32");
        _modules[system] = module + 1;
        return Math.Min(module, 31);
    }
}
