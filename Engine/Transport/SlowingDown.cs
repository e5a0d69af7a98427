using System;
using NA64Mu.Core;
using NA64Mu.Physics;
using NA64Mu.Physics.Scattering;

namespace NA64Mu.Transport;

/// <summary>Takes electrons and positrons that cannot leave their slab from interaction to interaction until they have none left, without steps between (docs/decisions/0031).</summary>
/// <remarks>
/// Energies at the interactions follow from the range, as in a step. A path s turns a particle by an angle of the mean cosine g = exp(−∫ds/λ₁), λ₁ the transport path, and takes it ∫g ds ahead on average
/// (H. W. Lewis, Phys. Rev. 78 (1950) 526), which is where it is put, never beyond a border. With λ₁ linear from λ to rλ along the path, as L. Urbán takes it (CERN-OPEN-2006-077),
/// g = r^(s/(λ − rλ)) and ∫g ds = sλ(1 − rg)/(λ − rλ + s).
/// </remarks>
internal sealed class SlowingDown
{
    private const int MostInteractions = 10_000;

    /// <summary>Part of the distance to the nearest border that may be used up.</summary>
    private const double ShareOfSafety = 0.99;

    /// <summary>Relative change of the transport path below which it counts as constant.</summary>
    private const double LeastChange = 1e-4;

    /// <summary>Path over transport path beyond which nothing is left of a direction.</summary>
    private const double GreatestDepth = 100;

    private readonly CascadePhysics _physics;
    private readonly InteractionApplier _applier;
    private readonly EnergyLedger _ledger;

    /// <summary>The rule of one worker.</summary>
    /// <param name="physics">Processes.</param>
    /// <param name="applier">Applies interactions.</param>
    /// <param name="ledger">Where energies are booked.</param>
    public SlowingDown(CascadePhysics physics, InteractionApplier applier, EnergyLedger ledger)
    {
        _physics = physics;
        _applier = applier;
        _ledger = ledger;
    }

    /// <summary>All interactions up to the last one before the end of the range.</summary>
    /// <param name="electron">e⁻ or e⁺, its way to the next interaction drawn.</param>
    /// <param name="local">Range and rates at its energy.</param>
    /// <param name="safety">Distance to the nearest border, or a part of it [mm].</param>
    /// <param name="deposit">Raised by the energy left on the way [MeV].</param>
    /// <param name="random">Transport stream.</param>
    /// <returns>Alive, with the energy of the last piece of its way, or how it ended before.</returns>
    public Outcome Radiate(ref ParticleState electron, in ElectronLocal local, double safety, ref double deposit, ref RandomStream random)
    {
        ElectronLocal here = local;
        double clear = ShareOfSafety * safety;
        for (int interaction = 0; interaction < MostInteractions; interaction++)
        {
            double length = electron.InteractionLengthsLeft / here.Rate;
            // Not where the rate is zero either.
            if (!(length < here.Range)) return Outcome.Alive;
            double energy = _physics.Electron.EnergyAtRange(here.Point.Medium, electron.Species, here.Range - length);
            double loss = Math.Max(0, electron.KineticEnergy - energy);
            electron.KineticEnergy -= loss;
            deposit += loss;
            _ledger.Deposit(loss);
            if (electron.KineticEnergy <= 0) return Outcome.Alive;
            electron.Time += length * here.InverseBeta * (1 / PhysicalConstants.SpeedOfLight);
            ElectronLocal there = _physics.At(in electron, here.Point.Medium);
            Turn(ref electron, length, here.Point.TransportLength, there.Point.TransportLength, ref clear, ref random);
            _applier.Secondaries.Clear();
            Interaction proposal = _physics.Interact(in electron, in here, _applier.Secondaries, ref random);
            Outcome outcome = _applier.Apply(in proposal, ref electron, ref deposit, ref random);
            electron.InteractionLengthsLeft = random.Exponential();
            if (outcome != Outcome.Alive || electron.KineticEnergy <= 0) return outcome;
            here = _physics.At(in electron, here.Point.Medium);
        }
        return Outcome.Alive;
    }

    /// <summary>Moves a particle to the mean end of a winding path, along which the transport path changes linearly, and turns it.</summary>
    private static void Turn(ref ParticleState electron, double length, double transportLength, double atEnd, ref double clear, ref RandomStream random)
    {
        double ratio = atEnd / transportLength, change = transportLength - atEnd;
        double depth = Math.Abs(change) > LeastChange * transportLength ? -length * FastMath.Log(ratio) / change : length / transportLength;
        double meanCosine = FastMath.Exp(-Math.Min(depth, GreatestDepth));
        double meanAhead = length * transportLength * (1 - ratio * meanCosine) / (change + length);
        double ahead = Math.Clamp(meanAhead, 0, Math.Min(clear, length));
        clear -= ahead;
        electron.Position += ahead * electron.Direction;
        electron.Direction = HenyeyGreenstein.Turn(in electron.Direction, meanCosine, ref random);
    }
}
