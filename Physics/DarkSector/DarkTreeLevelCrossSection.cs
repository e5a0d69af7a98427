using System;
using NA64Mu.Core;
using NA64Mu.Geometry.Materials;

namespace NA64Mu.Physics.DarkSector;

/// <summary>Emission of a boson X by a muon on one nucleus at tree level, without the approximation of equivalent photons.</summary>
/// <remarks>
/// dσ = 1/(2p) dE_X d²k_T/[2k_z (2π)³] d²q_T/[2p'_z (2π)²] (4πα)³ ε² G₂(t)/t² A, with A of <see cref="DarkTreeLevelAmplitude"/>, G₂ of <see cref="PhotonFlux"/>, q_T what the nucleus gets,
/// and the limits of x and θ of <see cref="DarkCrossSection"/>. Fixed Gauss-Legendre panels in ln U, U = U₀ + k_T²/x, and in ln(1 + q_T²/t_min), to t = 400 t_d beyond which
/// the nucleus gives nothing; midpoints in the azimuth between q_T and k_T; x as <see cref="FractionSpectrum"/> says. Relative error below 1e-4 for M from 1 MeV to 3 GeV.
/// A check on the others: it takes some tenths of a second for one energy.
/// </remarks>
public sealed class DarkTreeLevelCrossSection
{
    private const double MuonMass = PhysicalConstants.MuonMass;
    private const double TransferReach = 400;

    private readonly DarkCrossSection _limits;
    private readonly DarkTreeLevelAmplitude _amplitude;
    private readonly TreeLevelNodes _nodes;
    private readonly double _factor;

    /// <summary>Cross section of one element.</summary>
    /// <param name="boson">The boson.</param>
    /// <param name="element">The element.</param>
    public DarkTreeLevelCrossSection(DarkBoson boson, Element element)
        : this(boson, element, 1)
    {
    }

    /// <summary>Cross section of one element with finer steps, to see what is left.</summary>
    /// <param name="boson">The boson.</param>
    /// <param name="element">The element.</param>
    /// <param name="refinement">Factor on the numbers of panels and of azimuths.</param>
    internal DarkTreeLevelCrossSection(DarkBoson boson, Element element, int refinement)
    {
        _limits = new DarkCrossSection(boson, element);
        _amplitude = new DarkTreeLevelAmplitude(boson);
        _nodes = new TreeLevelNodes(refinement);
        double charge = 4 * Math.PI * PhysicalConstants.FineStructure, twoPi = 2 * Math.PI;
        _factor = charge * charge * charge * boson.Epsilon * boson.Epsilon * PhysicalConstants.HbarC * PhysicalConstants.HbarC / (8 * Math.Pow(twoPi, 5));
    }

    /// <summary>σ per atom [mm²].</summary>
    /// <param name="energy">Total energy of the muon [MeV].</param>
    /// <returns>Zero below the threshold.</returns>
    public double PerAtom(double energy) => new FractionSpectrum(_limits, energy, x => DifferentialInFraction(energy, x)).Between(0, 1);

    /// <summary>dσ/dx per atom [mm²].</summary>
    /// <param name="energy">Total energy of the muon [MeV].</param>
    /// <param name="x">Energy fraction.</param>
    /// <returns>Zero outside the limits of x.</returns>
    public double DifferentialInFraction(double energy, double x)
    {
        double mass = _limits.Boson.Mass, bosonEnergy = x * energy;
        if (!_limits.IsInside(energy, x) || bosonEnergy <= mass) return 0;
        var muon = LightCone.Of(MuonMass, energy, 0);
        double forward = _limits.ForwardU(x);
        double widest = (bosonEnergy - mass) * (bosonEnergy + mass) * Math.Pow(Math.Sin(DarkCrossSection.LargestAngle), 2);
        double range = Math.Log(1 + widest / (x * forward)), sum = 0;
        foreach ((double place, double weight) in _nodes.Angular)
        {
            double u = forward * Math.Exp(range * place);
            var boson = LightCone.Of(mass, bosonEnergy, Math.Sqrt(Math.Max(0, x * (u - forward))));
            // d²k_T = π dk_T² = π x U d ln U.
            sum += weight * Math.PI * x * u / boson.Along * OverTransfers(muon, boson, u);
        }
        return _factor * energy / muon.Along * range * sum;
    }

    /// <summary>∫ d²q_T G₂/t² A/p'_z [MeV⁻³].</summary>
    private double OverTransfers(in LightCone muon, in LightCone boson, double u)
    {
        double laterEnergy = muon.Energy - boson.Energy;
        double smallest = u / (2 * laterEnergy);
        double largest = Math.Min(
            Math.Sqrt(TransferReach * _limits.Flux.NuclearScale), Math.Sqrt(laterEnergy * laterEnergy - MuonMass * MuonMass) - boson.Transverse);
        if (largest <= 0) return 0;
        double scale = smallest * smallest, range = Math.Log(1 + largest * largest / scale), sum = 0;
        foreach ((double place, double weight) in _nodes.Transfer)
        {
            double square = scale * (Math.Exp(range * place) - 1);
            sum += weight * (square + scale) * OverAzimuths(muon, boson, Math.Sqrt(square));
        }
        return range * sum;
    }

    /// <summary>∫ dφ G₂/t² A/p'_z between 0 and π, which with dq_T² for 2 q_T dq_T is the whole circle [MeV⁻⁵].</summary>
    private double OverAzimuths(in LightCone muon, in LightCone boson, double transfer)
    {
        double massSquared = _limits.Boson.Mass * _limits.Boson.Mass, sum = 0;
        foreach (double cosine in _nodes.Cosines)
        {
            var point = DarkTreeLevelPoint.At(muon, boson, massSquared, transfer, cosine);
            if (!(point.MuonMomentum > 0)) continue;
            sum += _limits.Flux.ElasticFormFactor(point.T) / (point.T * point.T) * _amplitude.Squared(point) / point.MuonMomentum;
        }
        return Math.PI / _nodes.Cosines.Length * sum;
    }
}
