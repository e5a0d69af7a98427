using System.Text.Json.Nodes;
using NA64Mu.Core;

namespace NA64Mu.App.Configuration;

/// <summary>A kind of particle by its Geant4 name or PDG number.</summary>
internal sealed class ParticleRule : ValueRule
{
    /// <inheritdoc/>
    public override string Form => "Geant4 name such as `mu-`, `e+`, `gamma`, or PDG number";

    /// <inheritdoc/>
    public override ValueProblem? Check(string text)
    {
        // Nobody knows the mass of the boson where there is no signal.
        if (SpeciesTable.TryParse(text, out Species species) && species != Species.DarkBoson) return null;
        return new ValueProblem($"'{text}' is not a known particle", "", "Geant4 names such as mu-, e+, gamma, pi-, kaon0L, proton, or a PDG number");
    }

    /// <inheritdoc/>
    public override JsonObject Schema() => new() { ["type"] = new JsonArray("string", "integer") };
}
