using NA64Mu.Core;
using NA64Mu.Transport;

namespace NA64Mu.Tests.Transport.Weighting;

/// <summary>Sends steps to a truth record and to a tally.</summary>
internal readonly struct TallySink(TruthRecord truth, VolumeTally tally) : IStepSink
{
    public void Accept(in Step step, in ParticleState particle)
    {
        truth.Accept(in step, in particle);
        tally.Add(step.Location, step.Deposit);
    }

    public void Accept(in ShowerSpot spot) => tally.Add(spot.Location, spot.Visible + spot.Passive);
}
