using NA64Mu.Core;

namespace NA64Mu.App.Replay;

/// <summary>Sends steps to a recorder.</summary>
/// <param name="recorder">The recorder.</param>
internal readonly struct StepObserver(StepRecorder recorder) : IStepSink
{
    /// <inheritdoc/>
    public void Accept(in Step step, in ParticleState particle) => recorder.Add(in step, in particle);

    /// <inheritdoc/>
    public void Accept(in ShowerSpot spot) => recorder.Add(in spot);
}
