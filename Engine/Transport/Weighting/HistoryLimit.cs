using System.Collections.Generic;
using NA64Mu.Core;

namespace NA64Mu.Transport.Weighting;

/// <summary>End of histories that can no longer be what is asked for, set by whoever watches the steps.</summary>
/// <remarks>
/// Of a thing that never comes back once it is lost, such as a calorimeter in which little energy is seen, the rest of the history need not be followed. Nothing is weighted for it: what ends would have
/// counted as nothing. Asked before each particle is followed, not at each step.
/// </remarks>
public sealed class HistoryLimit : IHistoryRecord
{
    private readonly List<bool> _saved = [];

    /// <summary>Particles other than muons made with less kinetic energy are not followed; 0 for all [MeV].</summary>
    public double LeastEnergy { get; init; }

    /// <summary>Whether a particle is not worth following.</summary>
    /// <param name="particle">A particle before its first step.</param>
    public bool LeavesOut(in ParticleState particle) => particle.KineticEnergy < LeastEnergy && particle.Species is not (Species.MuMinus or Species.MuPlus);

    /// <summary>Whether the history is to end.</summary>
    public bool IsExceeded { get; private set; }

    /// <summary>Starts an event.</summary>
    public void Open() => IsExceeded = false;

    /// <summary>Lets the history end before its next particle.</summary>
    public void Exceed() => IsExceeded = true;

    /// <inheritdoc/>
    public void Save(int place)
    {
        if (place == _saved.Count) _saved.Add(IsExceeded);
        else _saved[place] = IsExceeded;
    }

    /// <inheritdoc/>
    public void Restore(int place) => IsExceeded = _saved[place];
}
