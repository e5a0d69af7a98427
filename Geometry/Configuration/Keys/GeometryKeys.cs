using NA64Mu.Geometry.Configuration.Forms;
using static NA64Mu.Geometry.Configuration.Forms.Declare;

namespace NA64Mu.Geometry.Configuration.Keys;

/// <summary>All that may stand in a geometry file.</summary>
/// <remarks>The readers ask for nothing else, and the schema for editors says the same: both follow from these declarations.</remarks>
internal static class GeometryKeys
{
    /// <summary>The file.</summary>
    public static SettingGroup File { get; } = new(
        Optional("name", Text, "name of the set-up, for plots and listings"),
        Required("materials", Named(MaterialKeys.Material), "materials by name"),
        Required("world", VolumeKeys.World, "outermost box, in which all volumes stand"),
        Optional("volumes", NamedColumns(VolumeKeys.Volume), "volumes by name; those in the same mother must not overlap"),
        Optional("truth_planes", NamedColumns(Any(Dimension.Length)), "name and z of each plane where the state of the primary is written down (default: the rear face of each volume)"),
        Optional("beam", BeamKeys.Beam, "beam of --source m2"),
        Optional("calibration", ReadoutKeys.Calibration, "visible over incident energy, by hand or by 'na64mu calibrate'"),
        Optional("readout", ReadoutKeys.Readout, "a section for each kind of detector; a calorimeter without one is ideal, others are not read out"),
        Optional("physics", PhysicsKeys.Physics, "cuts, models and limits of steps; every key has a default"),
        Optional("selection", SelectionKeys.Selection, "offline cuts; every key has a default"),
        Optional("weighting", WeightingKeys.Weighting, "rare events made frequent, each with its weight"));
}
