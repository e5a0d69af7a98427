using System.Collections.Generic;
using System.Linq;
using System.Reflection;

namespace NA64Mu.Tests.Architecture;

/// <summary>The projects of the product and what each may see.</summary>
public static class Layers
{
    /// <summary>Folder of each project, its assembly, the projects it refers to and the packages it uses.</summary>
    public static IReadOnlyList<Layer> All { get; } =
    [
        new("Engine/Core", "NA64Mu.Core", [], []),
        new("Geometry", "NA64Mu.Geometry", ["Core"], ["YamlDotNet"]),
        new("Physics", "NA64Mu.Physics", ["Core", "Geometry"], ["MathNet.Numerics"]),
        new("Engine/Transport", "NA64Mu.Transport", ["Core", "Geometry", "Physics"], []),
        new("Detectors", "NA64Mu.Detectors", ["Core", "Geometry"], ["MathNet.Numerics"]),
        new("Reconstruction", "NA64Mu.Reconstruction", ["Core", "Detectors", "Geometry", "Physics"], ["MathNet.Numerics"]),
        new("Engine/App", "na64mu", ["Core", "Detectors", "Geometry", "Physics", "Reconstruction", "Transport"],
            ["PureHDF", "ScottPlot", "System.CommandLine", "System.IO.Hashing"]),
    ];

    /// <summary>Assemblies of the product.</summary>
    public static IEnumerable<Assembly> Assemblies => All.Select(layer => Assembly.Load(layer.Assembly));
}
