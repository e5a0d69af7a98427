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
        double interaction = local.Rate > 0 ? electron.InteractionLengthsLeft / local.Rate : double.PositiveInfinity;
        double range = local.Range, last = settings.FinalRange, share = settings.RangeShare;
        if (range <= last) return interaction < range ? new StepLimit(interaction, StepLimiter.Interaction) : new StepLimit(range, StepLimiter.Range);
        double loss = share * range + last * (1 - share) * (2 - last / range);
        return interaction <= loss ? new StepLimit(interaction, StepLimiter.Interaction) : new StepLimit(loss, StepLimiter.EnergyLoss);
    }
}
