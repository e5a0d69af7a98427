using System;
using NA64Mu.Core;
using NA64Mu.Physics.Hadron.Nuclei;

namespace NA64Mu.Physics.Hadron.Deexcitation;

/// <summary>The next particle that an excited nucleus evaporates: n, p, d, t, ³He or α.</summary>
/// <remarks>
/// V. F. Weisskopf and D. H. Ewing, Phys. Rev. 57 (1940) 472: Γ ∝ (2s + 1) μ ∫ ε σ(ε) ρ(E − Q − ε) dε, σ the inverse cross section of Dostrovsky et al. and ρ the density of levels of the residual nucleus. With those
/// the integrals are elementary (<see cref="LevelDensity"/>). ε is the kinetic energy of both in their common rest frame. No photons before the last particle, no fission, no angular momentum.
/// </remarks>
internal sealed class EvaporationSampler
{
    private readonly EvaporationChannel[] _channels = new EvaporationChannel[Ejectile.All.Length];
    private readonly double[] _cumulative = new double[Ejectile.All.Length];

    /// <summary>Draws particle and energy.</summary>
    /// <param name="nucleus">The nucleus.</param>
    /// <param name="excitation">Its excitation [MeV].</param>
    /// <param name="channel">The way taken.</param>
    /// <param name="kineticEnergy">Kinetic energy of particle and residual nucleus together, where the nucleus was at rest [MeV].</param>
    /// <param name="random">Random numbers.</param>
    /// <returns>Whether any particle can get out.</returns>
    public bool TrySample(Nucleus nucleus, double excitation, out EvaporationChannel channel, out double kineticEnergy, ref RandomStream random)
    {
        double sum = AddWidths(nucleus, excitation);
        kineticEnergy = 0;
        channel = default;
        if (!(sum > 0)) return false;
        double place = random.Uniform() * sum;
        int index = 0;
        while (index < _cumulative.Length - 1 && place >= _cumulative[index]) index++;
        channel = _channels[index];
        kineticEnergy = SampleEnergy(in channel, excitation - channel.Threshold - channel.Pairing, ref random);
        return true;
    }

    private double AddWidths(Nucleus nucleus, double excitation)
    {
        double reference = 2 * Math.Sqrt(LevelDensity.Parameter(nucleus.A) * excitation);
        double sum = 0;
        for (int index = 0; index < _channels.Length; index++)
        {
            Nucleus residual = nucleus.Without(Ejectile.All[index].Nucleus.Z, Ejectile.All[index].Nucleus.A);
            if (residual.Exists && residual.A >= Ejectile.All[index].Nucleus.A)
            {
                _channels[index] = MakeChannel(nucleus, residual, in Ejectile.All[index]);
                sum += Width(in _channels[index], excitation, reference);
            }
            _cumulative[index] = sum;
        }
        return sum;
    }

    /// <summary>One way to lose a particle.</summary>
    /// <param name="nucleus">The nucleus.</param>
    /// <param name="residual">What is left of it.</param>
    /// <param name="ejectile">The particle.</param>
    public static EvaporationChannel MakeChannel(Nucleus nucleus, Nucleus residual, in Ejectile ejectile)
    {
        InverseCrossSection inverse = InverseCrossSection.Of(in ejectile, residual);
        double mass = ejectile.Nucleus.Mass, residualMass = residual.Mass, cbrt = Math.Cbrt(residual.A);
        double weight = ejectile.SpinStates * mass * residualMass / (mass + residualMass) * cbrt * cbrt;
        double separation = residualMass + mass - nucleus.Mass;
        return new EvaporationChannel(
            ejectile.Nucleus, residual, separation + inverse.Barrier, LevelDensity.PairingEnergy(residual), LevelDensity.Parameter(residual.A),
            inverse.Barrier, weight * inverse.Strength, weight * inverse.Offset);
    }

    private static double Width(in EvaporationChannel channel, double excitation, double reference)
    {
        double available = excitation - channel.Threshold - channel.Pairing;
        if (available <= 0) return 0;
        double s = 2 * Math.Sqrt(channel.LevelDensity * available);
        double width = channel.Strength * LevelDensity.FirstMoment(s, channel.LevelDensity, reference);
        if (channel.Offset > 0) width += channel.Offset * LevelDensity.ZerothMoment(s, channel.LevelDensity, reference);
        return width;
    }

    private static double SampleEnergy(in EvaporationChannel channel, double available, ref RandomStream random)
    {
        double a = channel.LevelDensity, s = 2 * Math.Sqrt(a * available);
        int power = 1;
        if (channel.Offset > 0)
        {
            double first = channel.Strength * LevelDensity.FirstMoment(s, a, s), zeroth = channel.Offset * LevelDensity.ZerothMoment(s, a, s);
            if (random.Uniform() * (first + zeroth) < zeroth) power = 0;
        }
        return channel.Barrier + LevelDensity.Sample(power, s, a, ref random);
    }
}
