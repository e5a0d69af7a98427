using System;
using System.Collections.Generic;
using NA64Mu.Core;
using NA64Mu.Geometry;
using NA64Mu.Physics;
using NA64Mu.Physics.DarkSector;
using NA64Mu.Transport.Weighting;

namespace NA64Mu.Transport.Signal;

/// <summary>One emission by the primary muon inside one volume, with the exact weight (docs/decisions/0010).</summary>
/// <remarks>
/// Up to its emission a muon moves as if there were none; so its track, and the optical depth t = ∫Σ dl along it, do not depend on the depth τ at which it radiates. Nature
/// draws τ with density e^{−τ}; here it is drawn once from q(τ), which is nowhere zero, the muon radiates where t reaches τ on whatever track it takes, and the weight of the event gets
/// the factor e^{−τ}/q(τ). So each mean over weighted events is that over the first emissions in nature, of tracks and depths alike. q is chosen with the straight way in mind,
/// which costs accuracy where it is wrong, and nothing else. A muon that ends before t = τ has not radiated and has the weight 0.
/// </remarks>
internal sealed class ForcedEmission : IHistoryRecord
{
    /// <summary>Depth left where rounding leaves none, so that it is passed in the next matter and never in vacuum.</summary>
    private const double LeastDepth = 1e-300;

    private const int MostSlabs = 100_000;

    private readonly Navigator _navigator;
    private readonly DarkPhysics _emission;
    private readonly HistoryWeight _weight;
    private readonly bool[] _isInside;
    private readonly List<(Phase Phase, double DepthLeft, double WeightOfEmission)> _saved = [];
    private Phase _phase;
    private double _weightOfEmission;

    /// <summary>Forced emission for one worker.</summary>
    /// <param name="navigator">Geometry.</param>
    /// <param name="emission">Rates and proposals.</param>
    /// <param name="volume">Volume in which the muon radiates; those within it count as well.</param>
    /// <param name="weight">Weight of the event.</param>
    public ForcedEmission(Navigator navigator, DarkPhysics emission, VolumeId volume, HistoryWeight weight)
    {
        _navigator = navigator;
        _emission = emission;
        _weight = weight;
        _isInside = ForcedVolumes.Of(navigator.Layout, volume);
    }

    private enum Phase
    {
        Ahead,
        Inside,
        Done,
    }

    /// <summary>Optical depth still to go to the emission, above zero.</summary>
    public double DepthLeft { get; private set; }

    /// <summary>Starts an event.</summary>
    public void Open() => _phase = Phase.Ahead;

    /// <summary>Ends an event: without emission it has the weight 0.</summary>
    public void Close()
    {
        if (_phase != Phase.Done) _weight.Multiply(0);
    }

    /// <summary>Whether a particle is the primary muon inside the volume, before its emission. When this is so for the first time, the depth of the emission is drawn.</summary>
    /// <param name="particle">Particle, inside the world.</param>
    /// <param name="random">Transport stream.</param>
    public bool Covers(in ParticleState particle, ref RandomStream random)
    {
        if (_phase == Phase.Done || particle.Track.Number != 0 || !_isInside[particle.Location.Volume.Index]) return false;
        if (particle.Species is not (Species.MuMinus or Species.MuPlus)) return false;
        if (_phase == Phase.Ahead) Enter(in particle, ref random);
        return true;
    }

    /// <summary>Emissions per path [1/mm].</summary>
    /// <param name="medium">Medium.</param>
    /// <param name="kineticEnergy">Kinetic energy of the muon [MeV].</param>
    public double Rate(MediumId medium, double kineticEnergy) => _emission.InverseMeanFreePath(medium, kineticEnergy);

    /// <summary>Takes note of a way that the muon went.</summary>
    /// <param name="depth">Its optical depth.</param>
    public void Pass(double depth) => DepthLeft = Math.Max(DepthLeft - depth, LeastDepth);

    /// <summary>The emission, which weights the event and is the last of it.</summary>
    /// <param name="muon">The muon, which has passed the depth.</param>
    /// <param name="medium">Where it is.</param>
    /// <param name="secondaries">Room for the boson, cleared here.</param>
    /// <param name="random">Transport stream.</param>
    /// <returns>The proposal; unchanged where nothing can be radiated: in vacuum behind a border, or where the step before took the energy for it.</returns>
    public Interaction Emit(in ParticleState muon, MediumId medium, SecondaryBuffer secondaries, ref RandomStream random)
    {
        secondaries.Clear();
        if (!(Rate(medium, muon.KineticEnergy) > 0)) return Interaction.Unchanged(ProcessId.DarkEmission, in muon);
        Interaction emission = _emission.Sample(in muon, medium, secondaries, ref random);
        if (secondaries.Count == 0) return emission;
        _phase = Phase.Done;
        _weight.Multiply(_weightOfEmission);
        return emission;
    }

    /// <inheritdoc/>
    public void Save(int place)
    {
        if (place == _saved.Count) _saved.Add(default);
        _saved[place] = (_phase, DepthLeft, _weightOfEmission);
    }

    /// <inheritdoc/>
    public void Restore(int place) => (_phase, DepthLeft, _weightOfEmission) = _saved[place];

    private void Enter(in ParticleState muon, ref RandomStream random)
    {
        var drawn = EmissionDepth.Draw(DepthAhead(in muon), ref random);
        DepthLeft = Math.Max(drawn.Depth, LeastDepth);
        _weightOfEmission = drawn.Weight;
        _phase = Phase.Inside;
    }

    /// <summary>Optical depth of the straight way through the volume, at the present energy.</summary>
    private double DepthAhead(in ParticleState muon)
    {
        Vector3D position = muon.Position;
        Location location = muon.Location;
        double depth = 0;
        for (int slab = 0; slab < MostSlabs && !location.IsOutside && _isInside[location.Volume.Index]; slab++)
        {
            double length = _navigator.DistanceToBoundary(in position, in muon.Direction, location, out Crossing crossing);
            depth += length * Rate(_navigator.MediumAt(location), muon.KineticEnergy);
            position += length * muon.Direction;
            location = _navigator.Cross(ref position, in muon.Direction, location, crossing);
        }
        return depth;
    }
}
