namespace NA64Mu.Core;

/// <summary>Where steps are sent: detectors and truth, which transport does not know. Implemented by structs, so that calls are inlined.</summary>
public interface IStepSink
{
    /// <summary>Takes the end of a step.</summary>
    /// <param name="step">What the step did.</param>
    /// <param name="particle">The particle after the step.</param>
    void Accept(in Step step, in ParticleState particle);

    /// <summary>Takes energy that is not that of a single step in a single slab.</summary>
    /// <param name="spot">The parcel.</param>
    void Accept(in ShowerSpot spot);
}
