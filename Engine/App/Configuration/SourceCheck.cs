using System.Collections.Generic;
using System.Globalization;
using NA64Mu.App.HepMc;
using NA64Mu.Core;
using NA64Mu.Geometry;
using NA64Mu.Geometry.Shapes;
using NA64Mu.Physics;
using NA64Mu.Transport.Sources;

namespace NA64Mu.App.Configuration;

/// <summary>Check that a source and a set-up fit together, before anything is built or written.</summary>
internal static class SourceCheck
{
    /// <summary>Standard deviations of a spot that must lie inside the world: one particle in 740 starts further to one side.</summary>
    private const double SpotReach = 3;

    /// <summary>Refuses an M2 beam that the geometry file does not describe, sources that start outside the world, and energies beyond the tables.</summary>
    /// <param name="options">What to simulate.</param>
    /// <param name="layout">Set-up.</param>
    /// <param name="geometryName">Name of the geometry file, for messages.</param>
    /// <param name="card">Where the options come from, for messages.</param>
    /// <exception cref="ConfigurationException">They do not fit.</exception>
    public static void Require(RunOptions options, DetectorLayout layout, string geometryName, RunCard card)
    {
        var problems = new List<ConfigurationProblem>();
        if (options.BeamFile is { } file)
        {
            CheckBeamFile(file);
        }
        else if (options.Pencil is { } pencil)
        {
            CheckStart(pencil.Position, card.Problem(RunCardKeys.Position, ""));
            CheckSpot(pencil);
            CheckMomentum(pencil.Momentum, card.Problem(RunCardKeys.Momentum, ""));
        }
        else if (layout.Beam.Momentum > 0)
        {
            CheckStart(new Vector3D(0, 0, layout.Beam.StartZ), new ConfigurationProblem(geometryName, 0, "beam.start", ""));
            if (layout.Beam.OriginZ is { } origin) CheckStart(new Vector3D(0, 0, origin), new ConfigurationProblem(geometryName, 0, "beam.origin", ""));
            CheckMomentum(layout.Beam.Momentum + layout.Beam.MomentumWindow, new ConfigurationProblem(geometryName, 0, "beam.core.momentum", ""));
        }
        else
        {
            problems.Add(new ConfigurationProblem(
                geometryName, 0, "beam", "the section is missing", "the source m2 takes its beam from there",
                $"add the section, or shoot single particles with {card.OriginOf(RunCardKeys.Source).Example(RunCardKeys.Source, "pencil")}"));
        }
        WeightingCheck.FindUnused(options, layout, geometryName, problems);
        WeightingCheck.FindBelowCuts(options, layout, geometryName, problems);
        if (options.Signal is { } signal) SignalCheck.Find(signal, options, layout, card, problems);
        if (problems.Count > 0) throw new ConfigurationException(problems);

        void CheckMomentum(double momentum, ConfigurationProblem place)
        {
            if (momentum <= PhysicsList.MaximumKineticEnergy) return;
            problems.Add(place with
            {
                Problem = string.Create(CultureInfo.InvariantCulture, $"{momentum / Units.TeV:G6} TeV is too high"),
                Reason = "the physics tables end at 1 TeV",
                Suggestion = "stay below",
            });
        }

        void CheckBeamFile(IBeamFile beamFile)
        {
            var navigator = new Navigator(layout);
            Vector3D start = default;
            foreach (ParticleState primary in BeamSample.FirstPrimaries(beamFile, options.FirstEvent, options.Events))
            {
                start = primary.Position;
                if (!navigator.Locate(in primary.Position, in primary.Direction).IsOutside) return;
            }
            CheckStart(start, new ConfigurationProblem(beamFile.Name, 0, "vertices", ""));
        }

        // Asked only where the centre is right: one mistake, one message.
        void CheckSpot(PencilSettings pencil)
        {
            if (problems.Count > 0) return;
            foreach (int side in (int[])[-1, 1])
            {
                CheckStart(pencil.Position + new Vector3D(side * SpotReach * pencil.SpotX, 0, 0), card.Problem(RunCardKeys.Spot, ""));
                CheckStart(pencil.Position + new Vector3D(0, side * SpotReach * pencil.SpotY, 0), card.Problem(RunCardKeys.Spot, ""));
                if (problems.Count > 0) return;
            }
        }

        void CheckStart(in Vector3D start, ConfigurationProblem place)
        {
            if (!new Navigator(layout).Locate(in start, Vector3D.AlongBeam).IsOutside) return;
            problems.Add(place with
            {
                Problem = $"{Describe(in start)} mm lies outside the world",
                Reason = "nothing would be hit",
                Suggestion = $"the world '{layout.Volumes[0].Name}' reaches {Extent(layout.Volumes[0])}",
            });
        }
    }

    private static string Extent(Volume world)
    {
        Shape shape = world.Shape;
        var half = new Vector3D(shape.HalfX, shape.HalfY, shape.HalfZ);
        return $"from {Describe(world.Centre - half)} mm to {Describe(world.Centre + half)} mm";
    }

    private static string Describe(in Vector3D point) => string.Create(CultureInfo.InvariantCulture, $"({point.X:G6}, {point.Y:G6}, {point.Z:G6})");
}
