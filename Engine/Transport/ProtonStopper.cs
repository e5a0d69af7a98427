using NA64Mu.Core;
using NA64Mu.Geometry;
using NA64Mu.Physics.Hadron.Ionisation;

namespace NA64Mu.Transport;

/// <summary>Ends slow protons where they are, if they are sure to reach no border and to react with nothing before they stop (docs/decisions/0027).</summary>
internal sealed class ProtonStopper
{
    private readonly Navigator _navigator;
    private readonly ProtonRange _ranges;
    private readonly RangeRejection _rejection;
    private readonly EnergyLedger _ledger;

    /// <summary>The stopper of one worker.</summary>
    /// <param name="navigator">Geometry.</param>
    /// <param name="ranges">Ranges of protons.</param>
    /// <param name="rejection">Lengths that may be neglected.</param>
    /// <param name="ledger">Where energies are booked.</param>
    public ProtonStopper(Navigator navigator, ProtonRange ranges, RangeRejection rejection, EnergyLedger ledger)
    {
        _navigator = navigator;
        _ranges = ranges;
        _rejection = rejection;
        _ledger = ledger;
    }

    /// <summary>Whether a particle is a proton that may be ended.</summary>
    /// <param name="particle">Any particle.</param>
    public static bool Covers(in ParticleState particle) => particle.Species == Species.Proton && particle.KineticEnergy < ProtonRange.HighestEnergy;

    /// <summary>Leaves all of its kinetic energy on the spot, if its range allows it.</summary>
    /// <typeparam name="TSink">Kind of sink.</typeparam>
    /// <param name="proton">A proton that <see cref="Covers"/> names, inside the world.</param>
    /// <param name="sink">Who wants to know of the step.</param>
    /// <param name="random">Transport stream.</param>
    /// <returns>False where nothing was done, but that the way to the next interaction is drawn.</returns>
    public bool TryStop<TSink>(ref ParticleState proton, ref TSink sink, ref RandomStream random)
        where TSink : struct, IStepSink
    {
        _ranges.At(_navigator.MediumAt(proton.Location), proton.KineticEnergy, out double range, out double rateBound);
        if (!(range < _rejection.LimitAt(proton.Location)) || !(range < _navigator.Safety(in proton.Position, proton.Location))) return false;
        if (proton.InteractionLengthsLeft < 0) proton.InteractionLengthsLeft = random.Exponential();
        if (proton.InteractionLengthsLeft <= range * rateBound) return false;

        Step step = default;
        step.From = step.To = proton.Position;
        step.Location = proton.Location;
        step.KineticEnergyBefore = step.Deposit = proton.KineticEnergy;
        step.Length = range;
        step.Limiter = StepLimiter.Range;
        proton.Steps++;
        _ledger.Deposit(proton.KineticEnergy);
        proton.KineticEnergy = 0;
        sink.Accept(in step, in proton);
        return true;
    }
}
