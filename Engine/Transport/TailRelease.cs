using NA64Mu.Core;
using NA64Mu.Geometry;
using NA64Mu.Physics.Showers;

namespace NA64Mu.Transport;

/// <summary>Puts the tails of showers that leave a calorimeter on the stack, as new particles.</summary>
internal sealed class TailRelease
{
    private readonly Navigator _navigator;
    private readonly ParticleStack _stack;
    private readonly TruthRecord _truth;

    /// <summary>Of one worker.</summary>
    /// <param name="navigator">Geometry.</param>
    /// <param name="stack">Where new particles go.</param>
    /// <param name="truth">Numbers tracks.</param>
    public TailRelease(Navigator navigator, ParticleStack stack, TruthRecord truth)
    {
        _navigator = navigator;
        _stack = stack;
        _truth = truth;
    }

    /// <summary>Draws the particles of a tail until its energy is spent.</summary>
    /// <param name="end">What made the shower, at the end of its axis; its direction is that of the axis.</param>
    /// <param name="tail">The tail.</param>
    /// <param name="energy">What leaked, and what stands for it.</param>
    /// <param name="parent">Track that the particles come from.</param>
    /// <param name="random">Transport stream.</param>
    public void Release(in ParticleState end, in ShowerTail tail, in ShowerEnergy energy, TrackId parent, ref RandomStream random)
    {
        double left = energy.Leaked;
        while (left > 0)
        {
            ParticleState remnant = end;
            remnant.KineticEnergy = tail.Draw(ref left, in end.Direction, out remnant.Direction, ref random);
            remnant.Location = _navigator.Locate(in remnant.Position, in remnant.Direction);
            remnant.Species = energy.Remnant!.Value;
            remnant.Creator = ProcessId.FastShower;
            remnant.Parent = parent;
            remnant.Track = _truth.NextTrack();
            _stack.Push(in remnant);
        }
    }
}
