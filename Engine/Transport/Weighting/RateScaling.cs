using System.Collections.Generic;
using System.Linq;
using NA64Mu.Core;
using NA64Mu.Geometry;
using NA64Mu.Geometry.Settings;
using NA64Mu.Physics;

namespace NA64Mu.Transport.Weighting;

/// <summary>Scaled cross sections of muons, and decays of other particles: raises rates before a step, draws the process behind it, and keeps the weight of the history right.</summary>
/// <remarks>
/// A process p, or its part above some transfer of energy, with the rate R_p in nature is drawn with B_p R_p. A path L without interaction then has the ratio of probabilities exp(ΔL),
/// Δ = Σ_p (B_p − 1) R_p, and an occurrence of p the ratio 1/B_p. Steps look rates up once, at their start s, and choose the interaction at their end e: what is simulated as nature has there
/// the density Σ(s) σ_p(e)/Σ(e), with Σ the rate of all interactions and σ_p that of this one; here Δ(s) (B_p − 1) σ_p(e)/Δ(e) is added to it. The ratio of the two is used, so that no loss of
/// energy within a step makes a weight wrong.
/// </remarks>
internal sealed class RateScaling
{
    private readonly PhysicsList _physics;
    private readonly HistoryWeight _weight;
    private readonly ScaleFactors?[] _ofPrimary;
    private readonly ScaleFactors?[] _ofOthers;
    private readonly ScaleFactors?[]?[] _decayOfPrimary;
    private readonly ScaleFactors?[]?[] _decayOfOthers;

    private RateScaling(DetectorLayout layout, PhysicsList physics, HistoryWeight weight)
    {
        _physics = physics;
        _weight = weight;
        ScaledProcess[] ofMuons = [.. layout.Weighting.Scale.Where(process => process.Particles.Count == 0)];
        _ofPrimary = FactorsByVolume(layout, ofMuons, physics);
        _ofOthers = FactorsByVolume(layout, ofMuons.Where(process => !process.IsForPrimaryOnly), physics);
        _decayOfPrimary = DecaysBySpecies(layout, layout.Weighting.Scale, physics);
        _decayOfOthers = DecaysBySpecies(layout, layout.Weighting.Scale.Where(process => !process.IsForPrimaryOnly), physics);
    }

    /// <summary>Scaling of one worker; null where nothing is scaled.</summary>
    /// <param name="layout">The set-up.</param>
    /// <param name="physics">Processes as in nature.</param>
    /// <param name="weight">Weight of the worker's histories.</param>
    public static RateScaling? Of(DetectorLayout layout, PhysicsList physics, HistoryWeight weight) =>
        layout.Weighting.Scale.Count > 0 ? new RateScaling(layout, physics, weight) : null;

    /// <summary>Raises the rates of a particle to those that are drawn.</summary>
    /// <param name="particle">Particle at the start of its step.</param>
    /// <param name="medium">Where it is.</param>
    /// <param name="local">Rates of nature; those to be drawn on return.</param>
    public void Raise(in ParticleState particle, MediumId medium, ref LocalPhysics local)
    {
        if (FactorsFor(in particle) is not { } factors) return;
        double added = AddedRate(factors, medium, particle.KineticEnergy);
        local = local with
        {
            Electromagnetic = local.Electromagnetic + added,
            Scattering = local.Scattering * factors.Scattering,
            Decay = local.Decay * factors.Decay,
            DarkEmission = local.DarkEmission * factors.DarkEmission,
            Added = added,
        };
    }

    /// <summary>Rate that nature does not have, Δ [1/mm].</summary>
    /// <param name="particle">Particle of the step.</param>
    /// <param name="local">Rates as drawn.</param>
    public double Excess(in ParticleState particle, in LocalPhysics local) => FactorsFor(in particle) is { } factors
        ? local.Added + (1 - 1 / factors.Scattering) * local.Scattering + (1 - 1 / factors.Decay) * local.Decay
            + (1 - 1 / factors.DarkEmission) * local.DarkEmission
        : 0;

    /// <summary>Weighs a path on which nothing happened but at its end.</summary>
    /// <param name="excess">Integral of the excess along the path, ΔL.</param>
    public void Pass(double excess)
    {
        if (excess > 0) _weight.Multiply(FastMath.Exp(excess));
    }

    /// <summary>Weighs a decay in flight that has been drawn.</summary>
    /// <param name="muon">The muon.</param>
    public void Decay(in ParticleState muon)
    {
        if (FactorsFor(in muon) is { } factors) _weight.Multiply(1 / factors.Decay);
    }

    /// <summary>Chooses one discrete process by the rates as drawn, weighs it and proposes what it does.</summary>
    /// <param name="particle">Particle at the point of interaction.</param>
    /// <param name="medium">Medium.</param>
    /// <param name="local">Rates as drawn at the start of the step.</param>
    /// <param name="secondaries">Room for new particles, cleared here.</param>
    /// <param name="random">Transport stream.</param>
    public Interaction Interact(
        in ParticleState particle, MediumId medium, in LocalPhysics local, SecondaryBuffer secondaries, ref RandomStream random)
    {
        if (FactorsFor(in particle) is not { } factors) return _physics.Interact(in particle, medium, in local, secondaries, ref random);
        bool isAdded = random.Uniform() * local.TotalRate < local.Added;
        Interaction interaction;
        if (isAdded)
        {
            interaction = InteractMore(factors, in particle, medium, secondaries, ref random);
        }
        else
        {
            // Scattering and decay stay scaled: their weight is the same wherever they come from.
            LocalPhysics others = local with { Electromagnetic = local.Electromagnetic - local.Added };
            interaction = _physics.Interact(in particle, medium, in others, secondaries, ref random);
        }
        _weight.Multiply(RatioOf(factors, in interaction, in particle, medium, in local));
        return interaction;
    }

    /// <summary>One of the interactions that nature does not have.</summary>
    private static Interaction InteractMore(
        ScaleFactors factors, in ParticleState muon, MediumId medium, SecondaryBuffer secondaries, ref RandomStream random)
    {
        double left = random.Uniform() * AddedRate(factors, medium, muon.KineticEnergy);
        ScaledInteraction picked = factors.Interactions[0];
        for (int index = 0; index < factors.Interactions.Length && left >= 0; index++)
        {
            picked = factors.Interactions[index];
            left -= picked.AddedRate(medium, muon.KineticEnergy);
        }
        secondaries.Clear();
        return picked.Sample(in muon, medium, secondaries, ref random);
    }

    /// <summary>Probability of an interaction in nature over that with which it was drawn.</summary>
    private double RatioOf(
        ScaleFactors factors, in Interaction interaction, in ParticleState particle, MediumId medium, in LocalPhysics local)
    {
        if (interaction.Process == ProcessId.CoulombScattering) return 1 / factors.Scattering;
        if (interaction.Process == ProcessId.Decay) return 1 / factors.Decay;
        if (interaction.Process == ProcessId.DarkEmission) return 1 / factors.DarkEmission;
        foreach (ScaledInteraction scaled in factors.Interactions)
        {
            if (!scaled.Covers(in interaction, particle.KineticEnergy)) continue;
            double addedAtEnd = AddedRate(factors, medium, particle.KineticEnergy);
            // Rates of scattering do not change within a step, and are not part of the sum that is drawn from tables.
            if (scaled.Process == ProcessId.QuasiElastic) return 1 / (factors.Scattering + (scaled.Factor - 1) * local.Added / addedAtEnd);
            double addedPerNatural = local.Added / (local.Electromagnetic - local.Added);
            double endOverStart = addedAtEnd > 0 ? addedPerNatural * _physics.MuonRate(medium, particle.KineticEnergy) / addedAtEnd : 1;
            return 1 / (1 + (scaled.Factor - 1) * endOverStart);
        }
        return interaction.Process == ProcessId.QuasiElastic ? 1 / factors.Scattering : 1;
    }

    private static double AddedRate(ScaleFactors factors, MediumId medium, double kineticEnergy)
    {
        double added = 0;
        foreach (ScaledInteraction scaled in factors.Interactions) added += scaled.AddedRate(medium, kineticEnergy);
        return added;
    }

    private ScaleFactors? FactorsFor(in ParticleState particle)
    {
        bool isPrimary = particle.Track.Number == 0;
        int volume = particle.Location.Volume.Index;
        if (particle.Species is Species.MuMinus or Species.MuPlus) return isPrimary ? _ofPrimary[volume] : _ofOthers[volume];
        return (isPrimary ? _decayOfPrimary : _decayOfOthers)[(int)particle.Species] is { } byVolume ? byVolume[volume] : null;
    }

    private static ScaleFactors?[]?[] DecaysBySpecies(DetectorLayout layout, IEnumerable<ScaledProcess> scaled, PhysicsList physics) =>
    [
        .. SpeciesTable.All.Select(species => scaled.Where(process => process.Particles.Contains(species)).ToArray())
            .Select(decays => decays.Length > 0 ? FactorsByVolume(layout, decays, physics) : null),
    ];

    private static ScaleFactors?[] FactorsByVolume(DetectorLayout layout, IEnumerable<ScaledProcess> scaled, PhysicsList physics) =>
    [
        .. layout.Volumes.Select(volume => scaled.Where(process => process.Volumes.Count == 0 || process.Volumes.Contains(volume.Name)).ToArray())
            .Select(here => here.Length > 0 ? new ScaleFactors(here, physics) : null),
    ];
}
