using System;

namespace NA64Mu.Core;

/// <summary>The particles still to be followed, last in first out; grows by doubling and never shrinks.</summary>
public sealed class ParticleStack
{
    private ParticleState[] _states;

    /// <summary>An empty stack.</summary>
    /// <param name="capacity">Particles it holds before it grows.</param>
    public ParticleStack(int capacity = 1024)
    {
        _states = new ParticleState[capacity];
    }

    /// <summary>Particles on the stack.</summary>
    public int Count { get; private set; }

    /// <summary>Puts a particle on top.</summary>
    public void Push(in ParticleState particle) => Push() = particle;

    /// <summary>Makes room for a particle on top, to be written field by field: all of them, for what stood there before is still there.</summary>
    public ref ParticleState Push()
    {
        if (Count == _states.Length) Array.Resize(ref _states, 2 * _states.Length);
        return ref _states[Count++];
    }

    /// <summary>Takes the top particle off; the reference is good until the next push.</summary>
    public ref ParticleState Pop()
    {
        Requires.That(Count > 0, "a particle on the stack");
        return ref _states[--Count];
    }

    /// <summary>Forgets all particles.</summary>
    public void Clear() => Count = 0;
}
