using NA64Mu.Core;
using NA64Mu.Transport;

namespace NA64Mu.App.PunchThrough;

/// <summary>Sends steps to the tally of a study of punch-through.</summary>
/// <param name="tally">The tally.</param>
/// <param name="truth">Truth of the event.</param>
internal readonly struct PunchSink(PunchTally tally, TruthRecord truth) : IStepSink
{
    /// <inheritdoc/>
    public void Accept(in Step step, in ParticleState particle)
    {
        truth.Accept(in step, in particle);
        tally.Deposit(step.Location, step.Deposit);
        tally.Pass(step.From.Z, in particle);
    }

    /// <inheritdoc/>
    public void Accept(in ShowerSpot spot) => tally.Deposit(spot.Location, spot.Visible);
}
