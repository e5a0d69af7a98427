using System.IO;
using System.Reflection;
using NA64Mu.App;
using NA64Mu.Core;
using NA64Mu.Geometry;
using NA64Mu.Geometry.Configuration;

namespace NA64Mu.Benchmarks;

/// <summary>The set-up of geometry.yaml, as built into the program.</summary>
internal static class DefaultSetUp
{
    private const string Resource = "geometry.yaml";

    /// <summary>Reads the set-up.</summary>
    public static DetectorLayout Load()
    {
        Assembly program = typeof(ExitCode).Assembly;
        using var reader = new StreamReader(program.GetManifestResourceStream(Resource)!);
        return GeometryLoader.Parse(reader.ReadToEnd(), Resource);
    }

    /// <summary>Finds a material in the default region.</summary>
    /// <param name="layout">Set-up.</param>
    /// <param name="name">Name in geometry.yaml.</param>
    public static MediumId Medium(DetectorLayout layout, string name)
    {
        layout.Materials.TryFind(name, out Geometry.Materials.Material? material);
        return layout.Media.Find(material!.Id, layout.Regions[0]);
    }

    /// <summary>A muon of 160 GeV/c along the beam, as the beam counters see it.</summary>
    public static ParticleState Muon() => new()
    {
        Species = Species.MuMinus,
        KineticEnergy = 160 * Units.GeV,
        Position = new Vector3D(0, 0, -3500),
        Direction = Vector3D.AlongBeam,
    };
}
