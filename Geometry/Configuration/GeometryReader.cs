using System.Collections.Generic;
using System.Linq;
using NA64Mu.Geometry.Configuration.Keys;
using NA64Mu.Geometry.Materials;
using NA64Mu.Geometry.Settings;

namespace NA64Mu.Geometry.Configuration;

/// <summary>Reader of a whole file: from raw text to values, strict about keys, units and names.</summary>
internal static class GeometryReader
{
    /// <summary>Reads and checks everything.</summary>
    /// <param name="document">Outermost mapping.</param>
    /// <param name="sourceText">Text of the file.</param>
    /// <param name="problems">Receives what is wrong.</param>
    /// <returns>The layout; of use only if no problem was found.</returns>
    public static DetectorLayout Read(DocumentNode document, string sourceText, ProblemList problems)
    {
        var root = new Section(document, "", 1, GeometryKeys.File, problems);
        string name = root.Announce("name") ? root.Text("name") ?? "" : "unnamed";
        MaterialTable materials = MaterialReader.Read(root);
        IReadOnlyList<VolumeEntry> entries = new VolumeReader(materials, problems).Read(root);
        var world = new WorldCheck(entries);
        IReadOnlyList<TruthPlane>? planes = SettingsReader.ReadTruthPlanes(root, world);
        BeamSettings beam = BeamReader.Read(root, world);
        (PhysicsSettings physics, RegionSet regions) = PhysicsReader.Read(root, new RegionReader(entries));
        ReadoutSettings readout = new ReadoutReader(entries).Read(root);
        if (beam.PileUp is not null && readout.Gates is null)
            root.Group("beam")!.Refuse("pile_up", "needs 'readout.gates'", "detectors without them add up all that ever comes", "uncomment the gates in the read-out of geometry.yaml, or set the rate to 0 MHz");
        SelectionSettings selection = SettingsReader.ReadSelection(root);
        WeightingSettings weighting = new WeightingReader(entries, world).Read(root);
        root.Close();
        IReadOnlyList<Volume> volumes = new GeometryValidator(entries, regions.Members).Check();
        return new DetectorLayout
        {
            Name = name,
            SourceText = sourceText,
            Materials = materials,
            Regions = regions.Regions,
            Media = MediumTable.Of(materials, regions.Regions, volumes),
            Volumes = volumes,
            TruthPlanes = planes ?? RearFaces(volumes),
            Beam = beam,
            Physics = physics,
            Readout = readout,
            Selection = selection,
            Weighting = weighting,
        };
    }

    /// <summary>Planes of a file that names none: the rear face of each volume that stands in the world.</summary>
    private static IReadOnlyList<TruthPlane> RearFaces(IReadOnlyList<Volume> volumes) =>
    [
        .. volumes.Skip(1).Where(volume => volume.Mother.Index == 0)
            .Select(volume => new TruthPlane(volume.Name + "_exit", volume.ZMax)).OrderBy(plane => plane.Z),
    ];
}
