using NA64Mu.App.Configuration;
using NA64Mu.Core;
using NA64Mu.Geometry;

namespace NA64Mu.App.Plots;

/// <summary>What the events of a run began with, in words, for titles.</summary>
internal static class PrimaryText
{
    private const string Muons = "muons on target";

    /// <summary>"muons on target", or what else there was; "events" for those of a beam file, which may begin with anything.</summary>
    /// <param name="configuration">Run card that an event file keeps.</param>
    /// <param name="layout">Set-up with its beam.</param>
    public static string Of(string configuration, DetectorLayout layout)
    {
        // A card of another version may have settings that are not known here; the source is no matter of them.
        RunCard card = RunCard.Defaults.With(RunCardReader.Read(configuration, "stored configuration", []));
        return card.Find(RunCardKeys.Source)?.Text switch
        {
            "hepmc" => "events",
            "pencil" => NameOf(card.Find(RunCardKeys.Particle)?.Text ?? RunCardKeys.Particle.Fallback),
            _ => NameOf(layout.Beam.Particle),
        };
    }

    private static string NameOf(string? particle)
    {
        if (particle is null || !SpeciesTable.TryParse(particle, out Species species)) return "events";
        string name = SpeciesTable.Name(species);
        return name is "mu-" or "mu+" ? Muons : $"{name} on target";
    }
}
