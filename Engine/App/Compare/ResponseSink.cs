using NA64Mu.Core;
using NA64Mu.Transport;

namespace NA64Mu.App.Compare;

/// <summary>Sends steps to the responses of the calorimeters, and counts them by kind of particle.</summary>
/// <param name="recorder">Responses of one worker.</param>
/// <param name="truth">Truth of the event.</param>
public readonly struct ResponseSink(ResponseRecorder recorder, TruthRecord truth) : IStepSink
{
    /// <inheritdoc/>
    public void Accept(in Step step, in ParticleState particle)
    {
        truth.Accept(in step, in particle);
        recorder.CountStep(particle.Species);
        if (step.Deposit <= 0 || recorder.Find(step.Location.Volume) is not { } response) return;
        response.Add(step.Location.Slab, step.Deposit, Radius(step.PlaceOfDeposit(particle.Species)), particle.Time);
    }

    /// <inheritdoc/>
    public void Accept(in ShowerSpot spot)
    {
        if (recorder.Find(spot.Location.Volume) is not { } response) return;
        response.Add(spot.Location.Slab, spot.Visible, Radius(spot.Position), spot.Time);
        response.AddPassive(spot.Passive);
    }

    /// <summary>Distance from the straight path of the primary [mm].</summary>
    private double Radius(in Vector3D position)
    {
        ParticleState primary = truth.Primary;
        Vector3D way = position - primary.Position;
        double along = Vector3D.Dot(way, primary.Direction);
        return (way - along * primary.Direction).Length;
    }
}
