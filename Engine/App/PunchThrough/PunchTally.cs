using System;
using System.Collections.Generic;
using NA64Mu.Core;
using NA64Mu.Geometry;
using NA64Mu.Transport.Weighting;

namespace NA64Mu.App.PunchThrough;

/// <summary>What one history shows in the modules, and what leaves the last one; branches with the history.</summary>
internal sealed class PunchTally : IHistoryRecord
{
    /// <summary>Least kinetic energy of a particle that counts as leaving [MeV].</summary>
    public const double LeastLeaving = 1 * Units.GeV;

    private readonly List<State> _saved = [];
    private readonly double _limit;
    private readonly double _rear;
    private readonly bool[] _isActive;
    private State _state;

    /// <summary>An empty tally.</summary>
    /// <param name="layout">Set-up of modules; volume 0 is the world.</param>
    /// <param name="limit">Visible energy in a module above which nobody wants to see more of the history [MeV].</param>
    public PunchTally(DetectorLayout layout, double limit)
    {
        _limit = limit;
        _rear = layout.Volumes[^1].ZMax;
        IReadOnlyList<Slab> unit = layout.Volumes[1].Layers!.Unit;
        _isActive = new bool[unit.Count];
        for (int slab = 0; slab < unit.Count; slab++) _isActive[slab] = unit[slab].IsActive;
        _state = new State(new double[layout.Volumes.Count - 1]);
    }

    /// <summary>End of the history, exceeded with the limit.</summary>
    public HistoryLimit End { get; } = new();

    /// <summary>Largest visible energy of any module [MeV].</summary>
    public double LargestVisible
    {
        get
        {
            double largest = 0;
            foreach (double visible in _state.Visible) largest = Math.Max(largest, visible);
            return largest;
        }
    }

    /// <summary>Whether the primary itself has left the rear face: it has not reacted, but for elastic scattering.</summary>
    public bool HasPrimaryLeft => _state.HasPrimaryLeft;

    /// <summary>The most energetic particle that has left the rear face.</summary>
    public LeavingParticle Leaving => _state.LeavingEnergy < LeastLeaving ? LeavingParticle.Nothing : KindOf(_state.Leaving);

    /// <summary>Starts an event.</summary>
    public void Clear()
    {
        Array.Clear(_state.Visible);
        _state = new State(_state.Visible);
    }

    /// <summary>Books energy.</summary>
    /// <param name="location">Where it is left.</param>
    /// <param name="energy">Energy [MeV].</param>
    public void Deposit(Location location, double energy)
    {
        if (energy <= 0 || location.Volume.Index == 0 || !_isActive[location.Slab % _isActive.Length]) return;
        ref double visible = ref _state.Visible[location.Volume.Index - 1];
        visible += energy;
        if (visible > _limit) End.Exceed();
    }

    /// <summary>Notes a particle that passes the rear face.</summary>
    /// <param name="zBefore">z at the start of its step [mm].</param>
    /// <param name="particle">The particle after the step.</param>
    public void Pass(double zBefore, in ParticleState particle)
    {
        if (zBefore >= _rear || particle.Position.Z < _rear) return;
        if (particle.Track.Number == 0) _state.HasPrimaryLeft = true;
        if (particle.KineticEnergy <= _state.LeavingEnergy) return;
        _state.LeavingEnergy = particle.KineticEnergy;
        _state.Leaving = particle.Species;
    }

    /// <inheritdoc/>
    public void Save(int place)
    {
        if (place == _saved.Count) _saved.Add(new State(new double[_state.Visible.Length]));
        double[] visible = _saved[place].Visible;
        _state.Visible.CopyTo(visible, 0);
        _saved[place] = _state with { Visible = visible };
    }

    /// <inheritdoc/>
    public void Restore(int place)
    {
        double[] visible = _state.Visible;
        _saved[place].Visible.CopyTo(visible, 0);
        _state = _saved[place] with { Visible = visible };
    }

    private static LeavingParticle KindOf(Species species) => species switch
    {
        Species.MuMinus or Species.MuPlus => LeavingParticle.Muon,
        Species.Electron or Species.Positron or Species.Gamma => LeavingParticle.Nothing,
        _ => SpeciesTable.Charge(species) != 0 ? LeavingParticle.ChargedHadron : LeavingParticle.NeutralHadron,
    };

    private record struct State(double[] Visible, bool HasPrimaryLeft = false, double LeavingEnergy = 0, Species Leaving = Species.Electron);
}
