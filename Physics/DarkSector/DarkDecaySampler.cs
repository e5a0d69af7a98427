using System;
using NA64Mu.Core;

namespace NA64Mu.Physics.DarkSector;

/// <summary>The muons of X → μ⁺μ⁻ in flight, isotropic where X is at rest: its spin is not followed.</summary>
/// <remarks>
/// E± = γ(M/2 ± β p* cos θ*), p* = √(M²/4 − m²), longitudinal momenta γ(±p* cos θ* + βM/2), transverse ±p* sin θ*. The energy of the second muon is what the first leaves,
/// so that the sum is that of X.
/// </remarks>
public sealed class DarkDecaySampler
{
    private const double MuonMass = PhysicalConstants.MuonMass;

    private readonly double _mass;
    private readonly double _restMomentum;

    /// <summary>Sampler of one boson.</summary>
    /// <param name="boson">The boson; of more than twice the mass of the muon for <see cref="SampleMuons"/>.</param>
    public DarkDecaySampler(DarkBoson boson)
    {
        Decay = new DarkDecay(boson);
        _mass = boson.Mass;
        _restMomentum = Math.Sqrt(Math.Max(0, (_mass / 2 - MuonMass) * (_mass / 2 + MuonMass)));
    }

    /// <summary>Widths and branching fractions.</summary>
    public DarkDecay Decay { get; }

    /// <summary>Draws the two muons; 2.3 random numbers on average.</summary>
    /// <param name="direction">Unit direction of the boson.</param>
    /// <param name="energy">Total energy of the boson, at least its mass [MeV].</param>
    /// <param name="secondaries">Takes the μ⁻ and the μ⁺.</param>
    /// <param name="random">Random numbers.</param>
    public void SampleMuons(in Vector3D direction, double energy, SecondaryBuffer secondaries, ref RandomStream random)
    {
        Requires.That(_mass > 2 * MuonMass && energy >= _mass, "a boson that can become two muons");
        double cos = random.Uniform(-1, 1);
        Azimuth around = Azimuth.Sample(ref random);
        double gamma = energy / _mass, betaGamma = Math.Sqrt((energy - _mass) * (energy + _mass)) / _mass;
        double kinetic = energy - 2 * MuonMass;
        double first = Math.Clamp(gamma * _mass / 2 + betaGamma * _restMomentum * cos - MuonMass, 0, kinetic);
        double along = gamma * _restMomentum * cos, common = betaGamma * _mass / 2;
        double across = _restMomentum * Math.Sqrt(1 - cos * cos);
        secondaries.Add(Species.MuMinus, first, Turned(direction, common + along, across, around));
        secondaries.Add(Species.MuPlus, kinetic - first, Turned(direction, common - along, across, around.Opposite));
    }

    /// <summary>Direction of a momentum given along and across the boson.</summary>
    private static Vector3D Turned(in Vector3D direction, double along, double across, Azimuth around)
    {
        double momentum = Math.Sqrt(along * along + across * across);
        if (momentum == 0) return direction;
        double sine = across / momentum;
        // 1 − cos θ without cancellation where the muon goes forward.
        double oneMinusCos = along > 0 ? sine * sine / (1 + along / momentum) : 1 - along / momentum;
        return direction.Deflected(sine * around.Cosine, sine * around.Sine, oneMinusCos).Normalised();
    }
}
