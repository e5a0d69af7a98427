using NA64Mu.Core;

namespace NA64Mu.App.Scans;

/// <summary>Sends steps to a recorder of planes; parametrised showers leave nothing outside calorimeters.</summary>
/// <param name="recorder">Recorder.</param>
internal readonly struct PlaneSink(PlaneRecorder recorder) : IStepSink
{
    /// <inheritdoc/>
    public void Accept(in Step step, in ParticleState particle) => recorder.Accept(in step, in particle);

    /// <inheritdoc/>
    public void Accept(in ShowerSpot spot)
    {
    }
}
