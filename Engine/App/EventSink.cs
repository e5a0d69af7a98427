using NA64Mu.Core;
using NA64Mu.Detectors.Deposits;
using NA64Mu.Transport;

namespace NA64Mu.App;

/// <summary>Sends each step to the truth record and to the detectors.</summary>
/// <param name="deposits">Detectors.</param>
/// <param name="truth">Truth.</param>
public readonly struct EventSink(DepositSink deposits, TruthRecord truth) : IStepSink
{
    /// <inheritdoc/>
    public void Accept(in Step step, in ParticleState particle)
    {
        truth.Accept(in step, in particle);
        deposits.Accept(in step, in particle);
    }

    /// <inheritdoc/>
    public void Accept(in ShowerSpot spot) => deposits.Accept(in spot);
}
