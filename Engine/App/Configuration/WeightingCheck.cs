using System;
using System.Collections.Generic;
using System.Linq;
using NA64Mu.Core;
using NA64Mu.Geometry;
using NA64Mu.Geometry.Settings;
using NA64Mu.Physics.Cuts;
using NA64Mu.Transport.Signal;

namespace NA64Mu.App.Configuration;

/// <summary>Check that weights and what is asked for fit together.</summary>
internal static class WeightingCheck
{
    /// <summary>Refuses a set-up with a section <c>weighting</c>.</summary>
    /// <param name="layout">Set-up.</param>
    /// <param name="geometryName">Name of the geometry file, for the message.</param>
    /// <param name="verb">The verb.</param>
    /// <exception cref="ConfigurationException">The set-up is weighted.</exception>
    public static void RequireNone(DetectorLayout layout, string geometryName, string verb)
    {
        if (layout.Weighting.IsEmpty) return;
        throw new ConfigurationException(
        [
            new ConfigurationProblem(
                geometryName, 0, "weighting", $"'{verb}' takes no weights from the geometry file", "it has its own, or measures histories as nature draws them", "remove the section"),
        ]);
    }

    /// <summary>Refuses a beam of muons and hadrons, whose events have weights.</summary>
    /// <param name="layout">Set-up.</param>
    /// <param name="geometryName">Name of the geometry file, for the message.</param>
    /// <param name="verb">The verb.</param>
    /// <exception cref="ConfigurationException">There are hadrons in the beam.</exception>
    public static void RequireMuons(DetectorLayout layout, string geometryName, string verb)
    {
        if (layout.Beam.Hadrons.Count == 0) return;
        throw new ConfigurationException(
        [
            new ConfigurationProblem(geometryName, 0, "beam.hadrons", $"'{verb}' is for muons", "it counts events, and hadrons and muons of a beam have different weights", "set the fractions to 0"),
        ]);
    }

    /// <summary>Finds processes that are scaled above a transfer which does not make new particles everywhere: below the production cut they are continuous loss.</summary>
    /// <param name="options">What to simulate.</param>
    /// <param name="layout">Set-up.</param>
    /// <param name="geometryName">Name of the geometry file, for the message.</param>
    /// <param name="problems">Takes what is wrong.</param>
    public static void FindBelowCuts(RunOptions options, DetectorLayout layout, string geometryName, List<ConfigurationProblem> problems)
    {
        ScaledProcess[] partly = [.. layout.Weighting.Scale.Where(process => process.TransferMinimum > 0 && process.Process != ProcessId.QuasiElastic)];
        if (partly.Length == 0) return;
        CutTable cuts = PreparedSetUp.CutsOf(layout, options.Physics);
        foreach (ScaledProcess process in partly)
        {
            double largest = layout.Media.All.Where(medium => !medium.Material.IsVacuum).Max(medium => CutOf(process.Process, cuts[medium.Id]));
            if (process.TransferMinimum >= largest) continue;
            problems.Add(new ConfigurationProblem(
                geometryName, 0, "weighting.scale", FormattableString.Invariant($"'{ProcessNames.Of(process.Process)}' is scaled above {process.TransferMinimum:G6} MeV, below a production cut of {largest:G6} MeV"),
                "transfers below the cut are continuous loss", "raise 'above', or lower the cut"));
        }
    }

    private static double CutOf(ProcessId process, in ProductionCuts cuts) => process switch
    {
        ProcessId.Ionisation => cuts.Electron,
        ProcessId.Bremsstrahlung => cuts.Photon,
        _ => cuts.Positron,
    };

    /// <summary>Finds a scaled emission of bosons that the run does not have.</summary>
    /// <param name="options">What to simulate.</param>
    /// <param name="layout">Set-up.</param>
    /// <param name="geometryName">Name of the geometry file, for the message.</param>
    /// <param name="problems">Takes what is wrong.</param>
    public static void FindUnused(RunOptions options, DetectorLayout layout, string geometryName, List<ConfigurationProblem> problems)
    {
        bool isScaled = layout.Weighting.Scale.Any(process => process.Process == ProcessId.DarkEmission);
        if (!isScaled || options.Signal is { Emission: EmissionMode.Natural }) return;
        problems.Add(new ConfigurationProblem(
            geometryName, 0, "weighting.scale", "'dark_emission' is not a process of this run", "it competes with others in natural emission only",
            "give --signal with --emission natural, or remove it"));
    }
}
