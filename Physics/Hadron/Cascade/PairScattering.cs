using System;
using NA64Mu.Core;
using NA64Mu.Physics.Decay;
using NA64Mu.Physics.Hadron.PhaseSpace;

namespace NA64Mu.Physics.Hadron.Cascade;

/// <summary>Two hadrons, or groups of them, made by two others: dσ/dt ∝ e^(Bt).</summary>
internal readonly ref struct PairScattering
{
    private readonly FourMomentum _total;
    private readonly Vector3D _incoming;

    /// <summary>A collision.</summary>
    /// <param name="projectile">Energy and momentum of one.</param>
    /// <param name="target">Energy and momentum of the other.</param>
    public PairScattering(in FourMomentum projectile, in FourMomentum target)
    {
        _total = Motion.Sum(in projectile, in target);
        Energy = Math.Sqrt(Math.Max(1, Motion.SquaredMass(in _total)));
        _incoming = Motion.ToRestFrame(in _total, Energy, in projectile);
    }

    /// <summary>Energy in the centre of mass [MeV].</summary>
    public double Energy { get; }

    /// <summary>Energy and momentum of both.</summary>
    public FourMomentum Total => _total;

    /// <summary>Momentum of the projectile in the centre of mass [MeV/c].</summary>
    public Vector3D Incoming => _incoming;

    /// <summary>Draws the momentum of the product that goes on from the projectile; the other has the rest [MeV/c].</summary>
    /// <param name="first">Its mass [MeV].</param>
    /// <param name="second">Mass of the other [MeV].</param>
    /// <param name="slope">B [(GeV/c)^−2].</param>
    /// <param name="isBackward">Whether it goes backward with that distribution.</param>
    /// <param name="random">Random numbers.</param>
    public Vector3D Sample(double first, double second, double slope, bool isBackward, ref RandomStream random)
    {
        double before = _incoming.Length, after = Motion.DecayMomentum(Energy, first, second);
        double steepness = 2 * slope * before * after / (Units.GeV * Units.GeV), uniform = random.Uniform();
        double cos = steepness < 1e-3 ? 2 * uniform - 1 : 1 + FastMath.Log(uniform + (1 - uniform) * FastMath.Exp(-2 * steepness)) / steepness;
        cos = Math.Clamp(isBackward ? -cos : cos, -1, 1);
        double sine = Math.Sqrt((1 - cos) * (1 + cos));
        Azimuth around = Azimuth.Sample(ref random);
        Vector3D axis = before > 0 ? _incoming / before : Vector3D.AlongBeam;
        Vector3D direction = axis.Normalised().Deflected(sine * around.Cosine, sine * around.Sine, 1 - cos);
        return Motion.FromRestFrame(in _total, Energy, first, after * direction);
    }
}
