using System;
using System.Collections.Generic;
using System.Linq;
using NA64Mu.Core;
using NA64Mu.Geometry;
using NA64Mu.Geometry.Materials;
using NA64Mu.Geometry.Settings;
using NA64Mu.Physics.Decay;
using NA64Mu.Physics.Hadron.CrossSections;

namespace NA64Mu.App.PunchThrough;

/// <summary>Modules of a hadron calorimeter behind each other, as a set-up of their own, with planes of splitting.</summary>
internal static class PunchLayout
{
    /// <summary>Most modules.</summary>
    public const int MostModules = 8;

    /// <summary>Mean decays of the primary on an interaction length, where they are scaled.</summary>
    private const double DecaysPerLength = 0.05;

    /// <summary>Free space around the modules [mm].</summary>
    private const double Margin = 100 * Units.Millimetre;

    /// <summary>The first HCAL module of a set-up, repeated at the distance of the second, in the material of its world, hadrons followed.</summary>
    /// <param name="layout">Set-up.</param>
    /// <param name="modules">Number of modules.</param>
    /// <exception cref="InvalidInputException">There is no HCAL with layers.</exception>
    public static DetectorLayout Of(DetectorLayout layout, int modules)
    {
        Volume[] calorimeters = [.. layout.Volumes.Where(volume => volume.System == DetectorSystem.Hcal && volume.Layers is not null).OrderBy(volume => volume.ZMin)];
        if (calorimeters.Length == 0) throw new InvalidInputException($"'{layout.Name}' has no module of a hadron calorimeter: a volume with 'detector: hcal' and layers");
        Volume first = calorimeters[0], world = layout.Volumes[0];
        double length = 2 * first.Shape.HalfZ;
        double pitch = calorimeters.Length > 1 ? calorimeters[1].ZMin - first.ZMin : length;
        double end = (modules - 1) * pitch + length;
        List<Volume> volumes =
        [
            world with
            {
                Shape = world.Shape with { HalfX = first.Shape.HalfX + Margin, HalfY = first.Shape.HalfY + Margin, HalfZ = 0.5 * end + Margin },
                Centre = new Vector3D(0, 0, 0.5 * end),
            },
            .. Enumerable.Range(0, modules).Select(module => first with
            {
                Id = new VolumeId(module + 1),
                Name = FormattableString.Invariant($"module{module + 1}"),
                Mother = world.Id,
                Centre = new Vector3D(0, 0, module * pitch + 0.5 * length),
                Module = module,
            }),
        ];
        return layout with
        {
            Volumes = volumes,
            TruthPlanes = [],
            Physics = layout.Physics with { Hadrons = HadronTreatment.Followed },
            Weighting = new WeightingSettings(),
        };
    }

    /// <summary>Inelastic reactions of a hadron in one module, ∫Σ dz, at its energy before it.</summary>
    /// <param name="layout">Set-up of <see cref="Of"/>.</param>
    /// <param name="species">The hadron.</param>
    /// <param name="kineticEnergy">Its kinetic energy [MeV].</param>
    public static double InteractionLengths(DetectorLayout layout, Species species, double kineticEnergy)
    {
        LayerStructure layers = layout.Volumes[1].Layers!;
        var crossSections = new HadronNucleusCrossSection();
        return layers.Count * layers.Unit.Sum(slab => slab.Thickness * Inelastic(crossSections, layout.Materials[slab.Material], species, kineticEnergy));
    }

    /// <summary>Adds planes of splitting, as many as keep the number of leading hadrons, and scaled decays of the primary.</summary>
    /// <param name="layout">Set-up of <see cref="Of"/>.</param>
    /// <param name="settings">The study.</param>
    /// <param name="kineticEnergy">Kinetic energy of the primary [MeV].</param>
    public static DetectorLayout Weighted(DetectorLayout layout, PunchSettings settings, double kineticEnergy)
    {
        double perModule = InteractionLengths(layout, settings.Species, kineticEnergy);
        List<HistoryRule> rules = settings.Branches > 1 ? Rules(layout, settings, kineticEnergy, perModule) : [];
        double decay = ParticleDecay.InverseMeanFreePath(settings.Species, new Kinematics(SpeciesTable.Mass(settings.Species), kineticEnergy));
        double factor = DecaysPerLength * perModule / (2 * layout.Volumes[1].Shape.HalfZ) / decay;
        bool isScaled = settings.Decays == DecayScaling.Scaled && decay > 0 && factor > 1;
        var scaled = new ScaledProcess { Process = ProcessId.Decay, Factor = factor, Particles = [settings.Species], IsForPrimaryOnly = true };
        return layout with { Weighting = new WeightingSettings { Splitting = rules, Scale = isScaled ? [scaled] : [] } };
    }

    /// <summary>Planes that a set-up would need; no more than <see cref="WeightingSettings.MostRules"/> can be.</summary>
    /// <param name="perModule">Interaction lengths of a module.</param>
    /// <param name="modules">Number of modules.</param>
    /// <param name="branches">Branches at each.</param>
    public static int Planes(double perModule, int modules, int branches) => (int)Math.Floor(modules * perModule / Math.Log(branches));

    private static List<HistoryRule> Rules(DetectorLayout layout, PunchSettings settings, double kineticEnergy, double perModule)
    {
        Volume[] modules = [.. layout.Volumes.Skip(1)];
        Species[] hadrons = [.. SpeciesTable.All.Where(HadronNucleusCrossSection.IsHadron)];
        int planes = Math.Min(Planes(perModule, modules.Length, settings.Branches), WeightingSettings.MostRules);
        return
        [
            .. Enumerable.Range(1, planes).Select(plane => plane * Math.Log(settings.Branches) / perModule).Select(depth => new HistoryRule
            {
                Name = FormattableString.Invariant($"depth {depth:F3}"),
                Particles = hadrons,
                Z = PlaceOf(modules, depth),
                EnergyMinimum = settings.LeadingShare * kineticEnergy,
                Factor = settings.Branches,
            }),
        ];
    }

    /// <summary>z of a depth [mm].</summary>
    private static double PlaceOf(Volume[] modules, double depth)
    {
        int module = Math.Min((int)depth, modules.Length - 1);
        return modules[module].ZMin + (depth - module) * 2 * modules[module].Shape.HalfZ;
    }

    private static double Inelastic(HadronNucleusCrossSection crossSections, Material material, Species species, double kineticEnergy) =>
        crossSections.PerLength(species, material, kineticEnergy).Inelastic;
}
