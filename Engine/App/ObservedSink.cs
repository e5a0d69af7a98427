using NA64Mu.Core;

namespace NA64Mu.App;

/// <summary>Sends each step to the event, and then to an observer.</summary>
/// <typeparam name="TObserver">Kind of observer.</typeparam>
/// <param name="target">Truth and detectors.</param>
/// <param name="observer">Observer.</param>
public readonly struct ObservedSink<TObserver>(EventSink target, TObserver observer) : IStepSink
    where TObserver : struct, IStepSink
{
    /// <inheritdoc/>
    public void Accept(in Step step, in ParticleState particle)
    {
        target.Accept(in step, in particle);
        observer.Accept(in step, in particle);
    }

    /// <inheritdoc/>
    public void Accept(in ShowerSpot spot)
    {
        target.Accept(in spot);
        observer.Accept(in spot);
    }
}
