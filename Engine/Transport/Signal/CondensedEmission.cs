using NA64Mu.Core;
using NA64Mu.Physics;

namespace NA64Mu.Transport.Signal;

/// <summary>The forced emission of a muon that crosses groups of layers (docs/decisions/0007): like an interaction, it keeps its place on the path.</summary>
internal sealed class CondensedEmission
{
    private readonly ForcedEmission _forced;
    private readonly double[] _rates;
    private bool _isCovered;

    /// <summary>Of one worker.</summary>
    /// <param name="forced">The emission.</param>
    /// <param name="mostParts">Most slabs in a layer of any volume.</param>
    public CondensedEmission(ForcedEmission forced, int mostParts)
    {
        _forced = forced;
        _rates = new double[mostParts];
    }

    /// <summary>Rates in the slabs of a layer at the energy of the muon, for the whole step.</summary>
    /// <param name="layers">The layers.</param>
    /// <param name="muon">The muon at the start of the step.</param>
    /// <param name="random">Transport stream.</param>
    public void FindRates(CondensedLayers layers, in ParticleState muon, ref RandomStream random)
    {
        _isCovered = _forced.Covers(in muon, ref random);
        if (!_isCovered) return;
        for (int index = 0; index < layers.Parts.Length; index++) _rates[index] = _forced.Rate(layers.Parts[index].Medium, muon.KineticEnergy);
    }

    /// <summary>The move, or the way to the emission where that is shorter; the depth on it is passed.</summary>
    /// <param name="layers">The layers.</param>
    /// <param name="moved">Straight way to the next interaction or border.</param>
    /// <param name="muon">The muon before the move.</param>
    /// <param name="toSlabEnd">Path to the end of its slab [mm].</param>
    public StepLimit Shorten(RepeatedLayers layers, StepLimit moved, in ParticleState muon, double toSlabEnd)
    {
        if (!_isCovered) return moved;
        int slab = muon.Location.Slab;
        double emission = layers.PathTo(_forced.DepthLeft, slab, toSlabEnd, muon.Direction.Z, _rates);
        if (emission < moved.Length) moved = new StepLimit(emission, StepLimiter.Emission);
        _forced.Pass(layers.FreePathsOn(moved.Length, slab, toSlabEnd, muon.Direction.Z, _rates));
        return moved;
    }

    /// <summary>The emission, which weights the event.</summary>
    /// <param name="layers">The layers.</param>
    /// <param name="muon">The muon at its place.</param>
    /// <param name="secondaries">Room for the boson, cleared here.</param>
    /// <param name="random">Transport stream.</param>
    public Interaction Emit(CondensedLayers layers, in ParticleState muon, SecondaryBuffer secondaries, ref RandomStream random)
    {
        _isCovered = false;
        return _forced.Emit(in muon, layers.Parts[layers.PartAt(muon.Location)].Medium, secondaries, ref random);
    }
}
