using System;
using System.Collections.Generic;
using NA64Mu.Core;
using NA64Mu.Geometry.Settings;

namespace NA64Mu.Transport.Sources;

/// <summary>The M2 muon beam of the SPS: a core and a wide halo that feeds the low-momentum tail.</summary>
/// <remarks>
/// The core is a Gaussian in position, angle and (truncated) momentum; the halo holds about a fifth of the intensity (H. Sieber et al., Phys. Rev. D 105
/// (2022) 052006, section III A). A halo muon is one of the core's momenta less an exponential loss, so that the sum of the two has no edge. Position
/// and angle are independent at the waist; from there the muon is taken straight back to the plane where it starts, and on through the magnets upstream
/// where there is a way. Hadrons, where the beam has any, are of the core alone: the halo goes through yokes and collimators, which stop them.
/// </remarks>
public sealed class M2BeamSource : IParticleSource
{
    private const int MaximumAttempts = 1000;

    private readonly BeamSettings _beam;
    private readonly UpstreamWay? _upstream;
    private readonly BeamMixture? _mixture;

    /// <summary>A source with these settings.</summary>
    /// <param name="beam">Settings of the beam.</param>
    /// <param name="upstream">Way back to where the muons of the beam start; null where all start at <see cref="BeamSettings.StartZ"/>.</param>
    /// <exception cref="ConfigurationException">Some settings make no beam.</exception>
    public M2BeamSource(BeamSettings beam, UpstreamWay? upstream = null)
    {
        List<ConfigurationProblem> problems = FindProblems(beam, out Species species);
        if (problems.Count > 0) throw new ConfigurationException(problems);
        _beam = beam;
        _upstream = upstream;
        Species = species;
        if (beam.Hadrons.Count > 0) _mixture = new BeamMixture(beam, species);
    }

    /// <summary>Kind of particle it gives, hadrons apart.</summary>
    public Species Species { get; }

    /// <inheritdoc/>
    public void Sample(long eventNumber, ref RandomStream beam, PrimaryBuffer primaries)
    {
        if (_mixture is null)
        {
            primaries.Add(Sample(ref beam));
            return;
        }
        BeamPart part = _mixture.Draw(ref beam);
        primaries.MultiplyWeight(part.Weight);
        primaries.Add(part.Species == Species ? Sample(ref beam) : Sample(part.Species, haloFraction: 0, ref beam));
    }

    /// <summary>Draws one muon.</summary>
    /// <param name="random">Stream of purpose <see cref="StreamPurpose.Beam"/>.</param>
    public ParticleState Sample(ref RandomStream random) => Sample(Species, _beam.HaloFraction, ref random);

    private ParticleState Sample(Species species, double haloFraction, ref RandomStream random)
    {
        bool isHalo = random.Uniform() < haloFraction;
        double momentum = CoreMomentum(ref random);
        if (isHalo) momentum -= HaloLoss(momentum - _beam.HaloMomentumMinimum, ref random);
        double x = (isHalo ? _beam.HaloSpot : _beam.SpotX) * random.Normal();
        double y = (isHalo ? _beam.HaloSpot : _beam.SpotY) * random.Normal();
        double slopeX = (isHalo ? _beam.HaloDivergence : _beam.DivergenceX) * random.Normal();
        double slopeY = (isHalo ? _beam.HaloDivergence : _beam.DivergenceY) * random.Normal();
        double drift = _beam.StartZ - _beam.WaistZ;
        var position = new Vector3D(x + slopeX * drift, y + slopeY * drift, _beam.StartZ);
        ParticleState particle = Primary.Create(species, momentum, in position, new Vector3D(slopeX, slopeY, 1).Normalised());
        return _upstream is not null && _upstream.TryFollow(in particle, out ParticleState origin) ? origin : particle;
    }

    /// <summary>Normal within the window around the mean; at least six tries in ten succeed, whatever the width of the window [MeV/c].</summary>
    private double CoreMomentum(ref RandomStream random)
    {
        double window = _beam.MomentumWindow, spread = _beam.MomentumSpread;
        for (int attempt = 0; attempt < MaximumAttempts; attempt++)
        {
            if (window < spread)
            {
                double offset = window * random.Uniform(-1, 1);
                if (random.Uniform() < FastMath.Exp(-0.5 * offset * offset / (spread * spread))) return _beam.Momentum + offset;
            }
            else
            {
                double offset = spread * random.Normal();
                if (Math.Abs(offset) <= window) return _beam.Momentum + offset;
            }
        }
        throw new InvalidOperationException("a bug: no momentum within the window");
    }

    /// <summary>Exponential below a limit, by inversion [MeV/c].</summary>
    private double HaloLoss(double limit, ref RandomStream random)
    {
        double scale = _beam.HaloMomentumScale;
        double atLimit = FastMath.Exp(-limit / scale);
        return -scale * FastMath.Log(atLimit + random.Uniform() * (1 - atLimit));
    }

    private static List<ConfigurationProblem> FindProblems(BeamSettings beam, out Species species)
    {
        var problems = new List<ConfigurationProblem>();
        Check(SpeciesTable.TryParse(beam.Particle, out species), "beam.particle", $"\"{beam.Particle}\" is no known particle");
        Check(
            beam.MomentumWindow >= 0 && beam.Momentum > beam.MomentumWindow, "beam.core.momentum", "not above its window",
            "add a beam to the geometry file, or use the pencil source");
        Check(beam.MomentumSpread >= 0, "beam.core.spread", "negative");
        Check(Math.Min(beam.SpotX, beam.SpotY) >= 0, "beam.core.spot", "negative");
        Check(Math.Min(beam.DivergenceX, beam.DivergenceY) >= 0, "beam.core.divergence", "negative");
        Check(beam.HaloFraction is >= 0 and <= 1, "beam.halo.fraction", "not between 0 and 1");
        if (!(beam.HaloFraction > 0)) return problems;
        Check(Math.Min(beam.HaloSpot, beam.HaloDivergence) >= 0, "beam.halo", "spot or divergence negative");
        Check(beam.HaloMomentumScale > 0, "beam.halo.momentum_scale", "not above zero");
        Check(
            beam.HaloMomentumMinimum > 0 && beam.HaloMomentumMinimum < beam.Momentum - beam.MomentumWindow, "beam.halo.momentum_minimum",
            "not between zero and the lowest momentum of the core");
        return problems;

        void Check(bool condition, string key, string problem, string suggestion = "")
        {
            if (!condition) problems.Add(new ConfigurationProblem("geometry", 0, key, problem, Suggestion: suggestion));
        }
    }
}
