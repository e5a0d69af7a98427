using System;
using NA64Mu.Core;
using NA64Mu.Geometry.Materials;

namespace NA64Mu.Physics.DarkSector;

/// <summary>Emission of a boson X by a muon on one nucleus, μ N → μ N X, in the Weizsäcker-Williams form.</summary>
/// <remarks>
/// Y.-S. Liu and G. A. Miller, Phys. Rev. D 96 (2017) 016004, and D. V. Kirpichnikov et al., Phys. Rev. D 104 (2021) 076012, as in DMG4 (M. Bondi et al.,
/// Comput. Phys. Commun. 269 (2021) 108129). With x = E_X/E, the angle θ of X in the laboratory, muon mass m, boson mass M and
/// U = x E²θ² + M²(1 − x)/x + m²x:
/// d²σ/dx dθ = 2 ε² α³ E² sin θ √(x² − M²/E²) (1 − x)/U² A(x, U) χ(t_min, t_max), t_min = [U/(2E(1 − x))]², t_max = M² + m², and with
/// b = M²(1 − x) + m²x² − Ux ≤ 0
/// vector A = 2(2 − 2x + x²)/(1 − x) + 4(M² + 2m²) b/U²; scalar A = x²/(1 − x) + 2(M² − 4m²) b/U²; pseudoscalar A = x²/(1 − x) + 2M² b/U²;
/// axial vector A = 2(2 − 2x + x²)/(1 − x) + 4(m²/M²) x²/(1 − x) + 4(M² − 4m²) b/U².
/// For x from M/E to 1 − M⁴/(8E³M_A) − m/E, M_A = A · 1 GeV for the mass of the nucleus, θ to 0.3 and E above 2M.
/// </remarks>
public sealed class DarkCrossSection
{
    /// <summary>Largest angle of the boson [rad].</summary>
    public const double LargestAngle = 0.3;

    private const double MuonMassSquared = PhysicalConstants.MuonMass * PhysicalConstants.MuonMass;
    private const double Alpha = PhysicalConstants.FineStructure;

    private readonly double _massSquared;
    private readonly double _factor;
    private readonly double _nuclearMass;

    /// <summary>Cross section of one element.</summary>
    /// <param name="boson">The boson.</param>
    /// <param name="element">The element.</param>
    public DarkCrossSection(DarkBoson boson, Element element)
    {
        Requires.That(boson.Mass > 0 && boson.Coupling > 0, "a boson with mass and coupling");
        Boson = boson;
        Flux = new PhotonFlux(element);
        _massSquared = boson.Mass * boson.Mass;
        _factor = 2 * boson.Epsilon * boson.Epsilon * Alpha * Alpha * Alpha * PhysicalConstants.HbarC * PhysicalConstants.HbarC;
        _nuclearMass = element.A * Units.GeV;
        AngularCoefficient = boson.Model switch
        {
            DarkModel.Vector => 4 * (_massSquared + 2 * MuonMassSquared),
            DarkModel.Scalar => 2 * (_massSquared - 4 * MuonMassSquared),
            DarkModel.Pseudoscalar => 2 * _massSquared,
            _ => 4 * (_massSquared - 4 * MuonMassSquared),
        };
    }

    /// <summary>The boson.</summary>
    public DarkBoson Boson { get; }

    /// <summary>Photons around the nucleus.</summary>
    public PhotonFlux Flux { get; }

    /// <summary>Factor of b/U² in the amplitude [MeV²].</summary>
    public double AngularCoefficient { get; }

    /// <summary>Largest momentum transfer squared, t_max [MeV²].</summary>
    public double LargestTransfer => _massSquared + MuonMassSquared;

    /// <summary>Whether a muon has the energy to emit.</summary>
    /// <param name="energy">Total energy of the muon [MeV].</param>
    public bool IsPossible(double energy) => energy >= 2 * Boson.Mass && SmallestFraction(energy) < LargestFraction(energy);

    /// <summary>Smallest energy fraction x.</summary>
    /// <param name="energy">Total energy of the muon [MeV].</param>
    public double SmallestFraction(double energy) => Boson.Mass / energy;

    /// <summary>Largest energy fraction x.</summary>
    /// <param name="energy">Total energy of the muon [MeV].</param>
    public double LargestFraction(double energy) =>
        1 - _massSquared * _massSquared / (8 * energy * energy * energy * _nuclearMass) - PhysicalConstants.MuonMass / energy;

    /// <summary>U of forward emission, θ = 0 [MeV²].</summary>
    /// <param name="x">Energy fraction.</param>
    public double ForwardU(double x) => _massSquared * (1 - x) / x + MuonMassSquared * x;

    /// <summary>Amplitude A(x, U), nowhere negative.</summary>
    /// <param name="x">Energy fraction.</param>
    /// <param name="u">U [MeV²].</param>
    public double Amplitude(double x, double u)
    {
        double b = _massSquared * (1 - x) + MuonMassSquared * x * x - u * x;
        return ForwardAmplitude(x) + AngularCoefficient * b / (u * u);
    }

    /// <summary>Amplitude of forward emission, A at b = 0.</summary>
    /// <param name="x">Energy fraction.</param>
    public double ForwardAmplitude(double x)
    {
        double square = x * x, y = 1 - x;
        return Boson.Model switch
        {
            DarkModel.Vector => 2 * (2 - 2 * x + square) / y,
            DarkModel.AxialVector => (2 * (2 - 2 * x + square) + 4 * MuonMassSquared / _massSquared * square) / y,
            _ => square / y,
        };
    }

    /// <summary>Flux of photons at the smallest momentum transfer of an emission.</summary>
    /// <param name="energy">Total energy of the muon [MeV].</param>
    /// <param name="x">Energy fraction.</param>
    /// <param name="u">U [MeV²].</param>
    public double FluxAt(double energy, double x, double u)
    {
        double transfer = u / (2 * energy * (1 - x));
        return Flux.Chi(transfer * transfer, LargestTransfer);
    }

    /// <summary>d²σ/dx dθ per atom [mm²/rad].</summary>
    /// <param name="energy">Total energy of the muon [MeV].</param>
    /// <param name="x">Energy fraction.</param>
    /// <param name="theta">Angle of the boson [rad].</param>
    /// <returns>Zero outside the limits.</returns>
    public double Differential(double energy, double x, double theta)
    {
        if (!IsInside(energy, x) || theta < 0 || theta > LargestAngle) return 0;
        double u = x * energy * energy * theta * theta + ForwardU(x);
        return Prefactor(energy, x) * energy * energy * Math.Sin(theta) / (u * u) * Amplitude(x, u) * FluxAt(energy, x, u);
    }

    /// <summary>2ε²α³ √(x² − M²/E²) (1 − x), in units of area: what stands before the integral over the angle [mm² MeV²].</summary>
    /// <param name="energy">Total energy of the muon [MeV].</param>
    /// <param name="x">Energy fraction, inside its limits.</param>
    public double Prefactor(double energy, double x) => _factor * Math.Sqrt(Math.Max(0, x * x - _massSquared / (energy * energy))) * (1 - x);

    /// <summary>Whether a muon can give this part of its energy to the boson.</summary>
    /// <param name="energy">Total energy of the muon [MeV].</param>
    /// <param name="x">Energy fraction.</param>
    public bool IsInside(double energy, double x) => IsPossible(energy) && x >= SmallestFraction(energy) && x <= LargestFraction(energy);
}
