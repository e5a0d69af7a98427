using System;
using System.Collections.Generic;
using System.Linq;
using NA64Mu.Core;
using NA64Mu.Geometry;
using NA64Mu.Geometry.Shapes;

namespace NA64Mu.App.Scans;

/// <summary>Set-ups in which the counter behind the magnet and its veto stand elsewhere, or have no matter.</summary>
internal static class CounterMove
{
    /// <summary>The set-up with the counter at another place, and the veto where the rule wants it.</summary>
    /// <param name="layout">Set-up.</param>
    /// <param name="counters">Its counters.</param>
    /// <param name="place">New place.</param>
    /// <param name="rule">What the veto does.</param>
    /// <exception cref="ConfigurationException">There is no room.</exception>
    public static DetectorLayout To(DetectorLayout layout, MovableCounters counters, S4Place place, VetoRule rule)
    {
        Volume signal = counters.Signal with { Centre = SignalCentre(counters, place) };
        Volume veto = MovedVeto(counters, place, rule);
        RequireRoom(layout, signal, veto, place);
        return layout with { Volumes = [.. layout.Volumes.Select(volume => volume.Id == signal.Id ? signal : volume.Id == veto.Id ? veto : volume)] };
    }

    /// <summary>The set-up with the counter in another size; its inner edge stays.</summary>
    /// <param name="layout">Set-up.</param>
    /// <param name="width">Size in x [mm].</param>
    /// <param name="height">Size in y [mm].</param>
    public static DetectorLayout Resize(DetectorLayout layout, double width, double height)
    {
        Volume signal = MovableCounters.Find(layout).Signal;
        double low = signal.Centre.X - signal.Shape.HalfX;
        Volume resized = signal with
        {
            Shape = signal.Shape with { HalfX = 0.5 * width, HalfY = 0.5 * height },
            Centre = signal.Centre with { X = low + 0.5 * width },
        };
        return layout with { Volumes = [.. layout.Volumes.Select(volume => volume.Id == signal.Id ? resized : volume)] };
    }

    /// <summary>The set-up with the matter of the mother volumes in place of both counters: what passes there is as if they were not.</summary>
    /// <param name="layout">Set-up.</param>
    /// <param name="counters">Its counters.</param>
    public static DetectorLayout Without(DetectorLayout layout, MovableCounters counters) => layout with
    {
        Volumes =
        [
            .. layout.Volumes.Select(volume => volume.Id == counters.Signal.Id || volume.Id == counters.Veto.Id
                ? volume with { Material = layout[volume.Mother].Material } : volume),
        ],
    };

    /// <summary>Centre of the counter at a place [mm].</summary>
    /// <param name="counters">Counters.</param>
    /// <param name="place">Place.</param>
    public static Vector3D SignalCentre(MovableCounters counters, S4Place place) =>
        new(place.Edge + counters.Signal.Shape.HalfX, counters.Signal.Centre.Y, place.Front + counters.Signal.Shape.HalfZ);

    /// <summary>The veto that goes with a place of the counter: its far edge stays.</summary>
    /// <param name="counters">Counters.</param>
    /// <param name="place">Place of the counter.</param>
    /// <param name="rule">What the veto does.</param>
    public static Volume MovedVeto(MovableCounters counters, S4Place place, VetoRule rule)
    {
        Volume veto = counters.Veto;
        if (rule == VetoRule.Fixed) return veto;
        double low = veto.Centre.X - veto.Shape.HalfX, high = place.Edge - counters.Gap;
        double z = veto.Centre.Z + place.Front - counters.Present.Front;
        return veto with
        {
            Shape = veto.Shape with { HalfX = 0.5 * (high - low) },
            Centre = new Vector3D(0.5 * (low + high), veto.Centre.Y, z),
        };
    }

    private static void RequireRoom(DetectorLayout layout, Volume signal, Volume veto, S4Place place)
    {
        var problems = new List<ConfigurationProblem>();
        foreach (Volume moved in (Volume[])[signal, veto])
        {
            Volume mother = layout[moved.Mother];
            if (moved.Shape.HalfX <= 0) Refuse($"leaves no width for '{moved.Name}'");
            else if (!Overlap.Holds(mother.Shape, mother.Centre, moved.Shape, moved.Centre)) Refuse($"'{moved.Name}' would stick out of '{mother.Name}'");
            foreach (Volume other in layout.Volumes)
            {
                bool isSibling = other.Mother == moved.Mother && other.Id != mother.Id && other.Id != signal.Id && other.Id != veto.Id;
                if (isSibling && Overlap.Exists(moved.Shape, moved.Centre, other.Shape, other.Centre)) Refuse($"'{moved.Name}' would overlap with '{other.Name}'");
            }
        }
        if (Overlap.Exists(signal.Shape, signal.Centre, veto.Shape, veto.Centre)) Refuse($"'{signal.Name}' would overlap with '{veto.Name}'");
        if (problems.Count > 0) throw new ConfigurationException(problems);

        void Refuse(string problem) => problems.Add(new ConfigurationProblem(
            ConfigurationException.CommandLine, 0, FormattableString.Invariant($"edge {place.Edge:G6} mm, front {place.Front / Units.Metre:G6} m"),
            problem, "counters are moved in free space", "choose other places with --edges and --z"));
    }
}
