using System;
using NA64Mu.Core;

namespace NA64Mu.Physics.Showers;

/// <summary>Shower of a hadron, or of the hadrons of a photonuclear reaction.</summary>
/// <remarks>
/// Three numbers describe the part that is not π⁰, all set with Geant4 11.4 (FTFP and Bertini) and 20 and 100 GeV π⁻ in 25 mm iron + 4 mm polystyrene: 18 % go into
/// nuclear binding (<see cref="ShowerMedium.BindingFraction"/>), scaled by A^⅓ to other media; the deposit is seen 1.16 times as well as that of a mip, for neutrons recoil on the hydrogen of
/// the active slabs; its sampling variance is five times that of electrons (twice the width: C. W. Fabjan and T. Ludlam, Annu. Rev. Nucl. Part. Sci. 32 (1982) 335).
/// </remarks>
internal static class HadronicShower
{
    private const double LargestInvisible = 0.8;
    private const double VisibleOverMip = 1.16;
    private const double VarianceOverElectrons = 5;
    private const double FractionSpread = 0.45;
    private const double Exponent = 0.82;
    private const int MostSegments = 200;

    /// <summary>Writes the spots of the shower.</summary>
    /// <param name="medium">Medium.</param>
    /// <param name="particle">Hadron.</param>
    /// <param name="release">Rest energy released in its interaction [MeV].</param>
    /// <param name="start">Way to the first interaction [mm].</param>
    /// <param name="tally">Takes what falls outside.</param>
    /// <param name="sink">Takes the spots.</param>
    /// <param name="random">Random numbers.</param>
    /// <returns>Energy lost to nuclear binding [MeV].</returns>
    public static double Deposit<TSink>(
        ShowerMedium medium, in ParticleState particle, double release, out double start, ref SpotTally tally, ref TSink sink, ref RandomStream random)
        where TSink : struct, IStepSink
    {
        start = particle.Species == Species.HadronicSystem ? 0 : WayToInteraction(medium, particle.Species) * random.Exponential();
        if (!TryReach(medium, particle, ref start, release, out double energy, ref tally, ref sink)) return 0;

        double neutralFraction = NeutralPionFraction(particle.Species, energy, ref random);
        double neutral = neutralFraction * energy;
        SpotWriter.Spread(
            medium, ShowerShape.NeutralPions(medium, energy, start), particle, neutral, medium.ElectronFraction, medium.SamplingVariance,
            ref tally, ref sink, ref random);

        double hadronic = energy - neutral;
        double fluctuation = random.Normal() / Math.Sqrt(Math.Max(hadronic / Units.GeV, 1));
        double invisible = hadronic * Math.Clamp(medium.BindingFraction * (1 + fluctuation), 0, LargestInvisible);
        double fraction = Math.Min(VisibleOverMip * medium.MipFraction, 1);
        SpotWriter.Spread(
            medium, ShowerShape.Hadrons(medium, energy, start), particle, hadronic - invisible, fraction,
            VarianceOverElectrons * medium.SamplingVariance, ref tally, ref sink, ref random);
        return invisible;
    }

    /// <summary>Follows a hadron as a minimum-ionising particle to its interaction, or to where it stops and, an antinucleon, annihilates.</summary>
    /// <returns>Whether it got there, neither stopped nor outside.</returns>
    private static bool TryReach<TSink>(
        ShowerMedium medium, in ParticleState particle, ref double distance, double release, out double energy, ref SpotTally tally, ref TSink sink)
        where TSink : struct, IStepSink
    {
        double kinetic = particle.KineticEnergy;
        int segments = distance > 0 ? Math.Clamp((int)(distance * Math.Abs(particle.Direction.Z) / medium.Grid.StepDepth) + 1, 1, MostSegments) : 0;
        double length = distance / Math.Max(segments, 1);
        double loss = SpeciesTable.Charge(particle.Species) != 0 ? medium.MipLoss * length : 0;
        for (int segment = 0; segment < segments; segment++)
        {
            double depth = (segment + 0.5) * length;
            Vector3D position = particle.Position + depth * particle.Direction;
            if (!medium.Grid.Contains(position)) return Leak(kinetic, out energy, ref tally);
            double deposit = Math.Min(loss, kinetic);
            kinetic -= deposit;
            double visible = medium.MipFraction * deposit;
            double time = particle.Time + depth / PhysicalConstants.SpeedOfLight;
            if (deposit > 0) SpotWriter.Write(medium, position, particle.Direction.Z, time, visible, deposit - visible, ref tally, ref sink);
            if (kinetic <= 0)
            {
                distance = depth;
                energy = release;
                return release > 0;
            }
        }
        if (!medium.Grid.Contains(particle.Position + distance * particle.Direction)) return Leak(kinetic, out energy, ref tally);
        energy = kinetic + release;
        return true;
    }

    /// <summary>Writes down that the hadron leaves the volume as itself.</summary>
    private static bool Leak(double kinetic, out double energy, ref SpotTally tally)
    {
        tally.Leaked = kinetic;
        tally.IsIntact = true;
        energy = 0;
        return false;
    }

    /// <summary>Mean way to the interaction [mm].</summary>
    /// <param name="medium">Medium.</param>
    /// <param name="species">Hadron.</param>
    internal static double WayToInteraction(ShowerMedium medium, Species species) =>
        IsBaryon(species) ? medium.InteractionLength : medium.MesonInteractionLength;

    private static bool IsBaryon(Species species) =>
        species is (>= Species.Proton and <= Species.AntiNeutron) or (>= Species.Lambda and <= Species.AntiSigmaMinus);

    private static double NeutralPionFraction(Species species, double energy, ref RandomStream random)
    {
        double scale = IsBaryon(species) ? 2.6 : 1.0;
        double ratio = energy / (scale * Units.GeV);
        if (ratio <= 1) return 0;
        double mean = 1 - FastMath.Exp((Exponent - 1) * FastMath.Log(ratio));
        return Math.Clamp(mean * (1 + FractionSpread * (1 - mean) * random.Normal()), 0, 1);
    }
}
