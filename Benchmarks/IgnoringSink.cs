using NA64Mu.Core;

namespace NA64Mu.Benchmarks;

/// <summary>A sink that counts what it is given, so that nothing is left out as unused.</summary>
internal struct IgnoringSink : IStepSink
{
    /// <summary>Steps and spots so far.</summary>
    public long Count;

    /// <inheritdoc/>
    public void Accept(in Step step, in ParticleState particle) => Count++;

    /// <inheritdoc/>
    public void Accept(in ShowerSpot spot) => Count++;
}
