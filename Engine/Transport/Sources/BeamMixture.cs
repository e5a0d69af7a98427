using System;
using System.Collections.Generic;
using System.Linq;
using NA64Mu.Core;
using NA64Mu.Geometry.Settings;

namespace NA64Mu.Transport.Sources;

/// <summary>Which particle of a beam of muons and hadrons an event starts with, and the weight of the event; immutable.</summary>
/// <remarks>
/// With f_h hadrons of a kind for each muon, drawn B_h times more often, S = 1 + Σ f_h B_h: an event starts with a muon at the probability 1/S and has the weight S, with a hadron at f_h B_h/S and the weight
/// S/B_h. So the sum of the weights of N events is N(1 + Σ f_h) on average, N of it from muons: events count muons on target.
/// </remarks>
public sealed class BeamMixture
{
    private readonly double[] _ends;

    /// <summary>A mixture.</summary>
    /// <param name="beam">Beam with hadrons.</param>
    /// <param name="muon">Particle of the beam that is no hadron.</param>
    public BeamMixture(BeamSettings beam, Species muon)
    {
        double sum = 1 + beam.Hadrons.Sum(hadron => hadron.Fraction * hadron.Enhancement);
        Parts =
        [
            new BeamPart(muon, 1 / sum, sum),
            .. beam.Hadrons.Select(hadron => new BeamPart(hadron.Species, hadron.Fraction * hadron.Enhancement / sum, sum / hadron.Enhancement)),
        ];
        _ends = new double[Parts.Count];
        double end = 0;
        for (int part = 0; part < _ends.Length; part++) _ends[part] = end += Parts[part].Probability;
    }

    /// <summary>Kinds of particles, the muon first.</summary>
    public IReadOnlyList<BeamPart> Parts { get; }

    /// <summary>Draws the kind of an event.</summary>
    /// <param name="random">Stream of purpose <see cref="StreamPurpose.Beam"/>; one draw.</param>
    public BeamPart Draw(ref RandomStream random)
    {
        double place = random.Uniform() * _ends[^1];
        int part = 0;
        while (part + 1 < _ends.Length && place >= _ends[part]) part++;
        return Parts[part];
    }

    /// <summary>The parts as a line for people.</summary>
    public override string ToString() => string.Join(
        "; ", Parts.Select(part => FormattableString.Invariant($"{SpeciesTable.Name(part.Species)} {part.Probability:G4} of the events, weight {part.Weight:G4}")));
}
