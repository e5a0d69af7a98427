using System.Linq;
using NA64Mu.Core;
using NA64Mu.Geometry.Configuration.Forms;
using static NA64Mu.Geometry.Configuration.Forms.Declare;

namespace NA64Mu.Geometry.Configuration.Keys;

/// <summary>Settings of scaled cross sections, splitting and Russian roulette.</summary>
internal static class WeightingKeys
{
    /// <summary>The section <c>weighting</c>.</summary>
    public static GroupForm Weighting { get; } = Group(
        Optional("scale", Scale, "processes of muons that happen more often"),
        Optional("splitting", Splitting, "rules by which histories branch or end, each once in a history"));

    private static WordForm<ProcessId> Process => new(
    [
        .. new[]
        {
            ProcessId.Ionisation, ProcessId.Bremsstrahlung, ProcessId.PairProduction, ProcessId.MuonNuclear, ProcessId.MuonPairProduction,
            ProcessId.CoulombScattering, ProcessId.QuasiElastic, ProcessId.Decay, ProcessId.DarkEmission,
        }.Select(process => (ProcessNames.Of(process), process)),
    ]);

    private static ListForm Scale => List(
        Required("process", Process, "process"),
        Required("factor", Positive(Dimension.Pure), "so many times more often, 1 or more"),
        Optional("particles", Names, "of decay: mesons in place of muons"),
        Optional("above", Any(Dimension.Energy), "only larger losses, 10 MeV to 200 GeV"),
        Optional("volumes", Names, "only in these volumes"),
        Optional("primary", TrueOrFalse, "only the beam particle"));

    private static ListForm Splitting => List(
        Required("name", Text, "name of the rule"),
        Optional("primary", TrueOrFalse, "the beam particle; or particles"),
        Optional("particles", Names, "kinds of particle; or primary"),
        Optional("volume", Text, "when it enters this volume; or z"),
        Optional("z", Any(Dimension.Length), "when it passes this plane; or volume"),
        Optional("energy", Any(Dimension.Energy, 2), "lowest and highest kinetic energy at that moment"),
        Required("factor", Positive(Dimension.Pure), "above 1: branches, a whole number; below 1: probability to survive"));

    private static WordForm<bool> TrueOrFalse => new(("false", false), ("true", true));
}
