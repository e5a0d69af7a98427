using NA64Mu.Core;
using NA64Mu.Transport;

namespace NA64Mu.App.Leading;

/// <summary>Sends steps to the counts and to the truth.</summary>
/// <param name="recorder">Counts of one block.</param>
/// <param name="truth">Truth of the event.</param>
public readonly struct LeadingSink(LeadingRecorder recorder, TruthRecord truth) : IStepSink
{
    /// <inheritdoc/>
    public void Accept(in Step step, in ParticleState particle)
    {
        truth.Accept(in step, in particle);
        recorder.Look(in step, in particle);
    }

    /// <inheritdoc/>
    public void Accept(in ShowerSpot spot)
    {
    }
}
