using NA64Mu.Core;
using NA64Mu.Geometry.Settings;

namespace NA64Mu.Physics;

/// <summary>Longest step of an electron or positron, scattering and borders aside.</summary>
public static class ElectronStepLimit
{
    /// <summary>The shortest of the way to the interaction and of the loss that one step may bring.</summary>
    /// <param name="electron">e⁻ or e⁺, its way to the next interaction drawn.</param>
    /// <param name="local">Range and rates.</param>
    /// <param name="settings">Limits.</param>
    public static StepLimit Shortest(in ParticleState electron, in ElectronLocal local, ElectronStepSettings settings)
    {
        StepLimit loss = ByLoss(in local, settings);
        double interaction = local.Rate > 0 ? electron.InteractionLengthsLeft / local.Rate : double.PositiveInfinity;
        return interaction < loss.Length ? new StepLimit(interaction, StepLimiter.Interaction) : loss;
    }

    /// <summary>The way to the loss that one step may bring, or the range.</summary>
    /// <param name="local">Range.</param>
    /// <param name="settings">Limits.</param>
    public static StepLimit ByLoss(in ElectronLocal local, ElectronStepSettings settings)
    {
        double range = local.Range, last = settings.FinalRange, share = settings.RangeShare;
        return range <= last
            ? new StepLimit(range, StepLimiter.Range)
            : new StepLimit(share * range + last * (1 - share) * (2 - last / range), StepLimiter.EnergyLoss);
    }
}
