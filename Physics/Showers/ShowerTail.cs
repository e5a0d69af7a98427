using System;
using NA64Mu.Core;

namespace NA64Mu.Physics.Showers;

/// <summary>The tail of a shower that leaves a calorimeter by its far face, drawn as particles until its energy is spent.</summary>
/// <remarks>
/// <para>
/// Energies ε of the particles of a shower of age s follow ε^−(1+s) from the softest of them, E_c, to the energy E of the shower, s = 3t/(t + 2 ln(E/E_c)) behind
/// t radiation lengths; a particle of energy ε has been turned by about E_s/ε, E_s = 21.2 MeV, a plane angle of width E_s/(√2 ε) (B. Rossi and K. Greisen, Rev. Mod. Phys. 13 (1941) 240,
/// approximation A, and their Eq. (1.67)). So a young shower leaves as a few hard particles along its axis, an old one as a spray. Hadrons are drawn in the same way, with t in
/// interaction lengths, from 1 GeV, with transverse momenta of 0.35 GeV/c.
/// </para>
/// <para>
/// What is soft is bundled: a particle below the quantum, 1/16 of the tail, stands for as many of its kind and direction as carry a quantum, and is drawn as much more rarely. The
/// energy that the first particle carries is on the mean that of the spectrum, at any energy and angle; later ones have only what is left, so that a tail as a whole is softer than the spectrum: below its median flow
/// 52 % of the energy of an old tail, 73 % of a young shower of 50 GeV that leaks whole.
/// </para>
/// </remarks>
public readonly struct ShowerTail
{
    private const int Bundles = 16;
    private const double LeastSoftest = 4;
    private const double ScatteringEnergy = 21.2;
    private const double HadronTransverseMomentum = 350;
    private const double SoftestHadron = 1 * Units.GeV;
    private const double SmallPower = 1e-6;

    private readonly double _softest;
    private readonly double _hardest;
    private readonly double _quantum;
    private readonly double _age;
    private readonly double _transverse;

    /// <summary>The tail of one shower.</summary>
    /// <param name="medium">What it developed in.</param>
    /// <param name="species">Photons for the tail of an electromagnetic shower, hadronic systems for that of a hadronic one.</param>
    /// <param name="shower">Energy of the shower [MeV].</param>
    /// <param name="path">Way from its start to the far face [mm].</param>
    /// <param name="leaked">Energy of the tail [MeV].</param>
    internal ShowerTail(ShowerMedium medium, Species species, double shower, double path, double leaked)
    {
        bool isElectromagnetic = species == Species.Gamma;
        _softest = isElectromagnetic ? medium.CriticalEnergy : SoftestHadron;
        _hardest = Math.Max(shower, _softest);
        _quantum = Math.Max(leaked / Bundles, LeastSoftest * _softest);
        double lengths = Math.Max(path, 0) / (isElectromagnetic ? medium.RadiationLength : medium.InteractionLength);
        double logarithm = 2 * FastMath.Log(_hardest / _softest);
        _age = lengths > 0 ? 3 * lengths / (lengths + logarithm) : 0;
        _transverse = (isElectromagnetic ? ScatteringEnergy : HadronTransverseMomentum) / Math.Sqrt(2);
    }

    /// <summary>Draws the next particle, or bundle of particles.</summary>
    /// <param name="left">Energy not yet spent, positive; less what was drawn afterwards [MeV].</param>
    /// <param name="axis">Direction of the shower.</param>
    /// <param name="direction">Direction of the particle.</param>
    /// <param name="random">Random numbers.</param>
    /// <returns>Energy of the particle or bundle [MeV].</returns>
    public double Draw(ref double left, in Vector3D axis, out Vector3D direction, ref RandomStream random)
    {
        Requires.That(left > 0, "energy to spend");
        double energy = SampleEnergy(Math.Min(_hardest, Math.Max(left, _softest)), ref random);
        double carried = Math.Min(Math.Max(energy, _quantum), left);
        // What would be left for a particle softer than any goes with this one.
        if (left - carried < _softest) carried = left;
        left -= carried;
        direction = Turn(in axis, _transverse / energy, ref random);
        return carried;
    }

    /// <summary>Energy of one particle: ε^−s below the quantum, where each stands for quantum/ε of them, q ε^−(1+s) above.</summary>
    private double SampleEnergy(double hardest, ref RandomStream random)
    {
        if (hardest <= _softest) return _softest;
        double split = Math.Min(_quantum, hardest);
        double soft = PowerIntegral(-_age, _softest, split), hard = _quantum * PowerIntegral(-_age - 1, split, hardest);
        double u = random.Uniform() * (soft + hard);
        return u < soft ? PowerDraw(-_age, _softest, split, u / soft) : PowerDraw(-_age - 1, split, hardest, (u - soft) / hard);
    }

    /// <summary>∫ ε^power dε.</summary>
    private static double PowerIntegral(double power, double low, double high)
    {
        double logarithm = FastMath.Log(high / low), exponent = power + 1;
        return Math.Abs(exponent * logarithm) < SmallPower
            ? logarithm * FastMath.Exp(exponent * FastMath.Log(low))
            : FastMath.Exp(exponent * FastMath.Log(low)) * (FastMath.Exp(exponent * logarithm) - 1) / exponent;
    }

    private static double PowerDraw(double power, double low, double high, double u)
    {
        double logarithm = FastMath.Log(high / low), exponent = power + 1;
        double grown = exponent * logarithm;
        return Math.Abs(grown) < SmallPower ? low * FastMath.Exp(u * logarithm) : low * FastMath.Exp(FastMath.Log(1 + u * (FastMath.Exp(grown) - 1)) / exponent);
    }

    private static Vector3D Turn(in Vector3D axis, double width, ref RandomStream random)
    {
        // Slopes, not angles, so that nothing turns back.
        double slopeX = width * random.Normal(), slopeY = width * random.Normal();
        double cosine = 1 / Math.Sqrt(1 + slopeX * slopeX + slopeY * slopeY);
        return axis.Deflected(slopeX * cosine, slopeY * cosine, 1 - cosine).Normalised();
    }
}
