using System;
using NA64Mu.Core;

namespace NA64Mu.Physics.Showers;

/// <summary>Cuts the energy of a shower into spots and shares each between active and passive slabs.</summary>
/// <remarks>
/// Sampling fluctuations: the visible energy of a shower of energy E has the relative variance σ²/E. With few expected signals it is a Poisson number of them, each
/// uniform up to twice its mean ¾fσ² (f the visible part), which has just that variance and lets most MeV electrons stay unseen; with many, each spot is drawn from
/// a gamma distribution of shape E_spot/σ² (Grindhammer and Peters, Eq. (31)), by the cube of a normal (E. B. Wilson and M. M. Hilferty, PNAS 17 (1931) 684).
/// </remarks>
internal static class SpotWriter
{
    private const double FewSignals = 8;
    private const int MostSpots = 400;
    private const int FewestSpots = 4;
    private const double SpotEnergyWithoutSampling = 2.0;

    /// <summary>Writes all spots of one part of a shower.</summary>
    /// <param name="medium">Medium.</param>
    /// <param name="shape">Form.</param>
    /// <param name="particle">Start and axis.</param>
    /// <param name="energy">Energy to spread [MeV].</param>
    /// <param name="fraction">Mean visible part.</param>
    /// <param name="variance">Relative variance times energy [MeV].</param>
    /// <param name="tally">Takes what falls outside.</param>
    /// <param name="sink">Takes the spots.</param>
    /// <param name="random">Random numbers.</param>
    public static void Spread<TSink>(
        ShowerMedium medium, in ShowerShape shape, in ParticleState particle, double energy, double fraction, double variance,
        ref SpotTally tally, ref TSink sink, ref RandomStream random)
        where TSink : struct, IStepSink
    {
        if (energy <= 0) return;
        bool isShared = variance > 0 && fraction is > 0 and < 1;
        var axis = new ShowerAxis(in particle);
        if (isShared && energy < FewSignals * variance)
        {
            SpreadSignals(medium, shape, axis, energy, fraction, variance, ref tally, ref sink, ref random);
            return;
        }
        double wanted = isShared ? energy / (2 * variance) : energy / SpotEnergyWithoutSampling;
        int count = (int)Math.Clamp(wanted, isShared ? FewestSpots : 1, MostSpots);
        double spot = energy / count;
        double third = isShared ? variance / (9 * spot) : 0;
        double width = Math.Sqrt(third);
        for (int index = 0; index < count; index++)
        {
            double visible = fraction * spot;
            if (isShared)
            {
                double root = Math.Max(1 - third + width * random.Normal(), 0);
                visible = Math.Min(visible * root * root * root, spot);
            }
            Place(medium, shape, axis, visible, spot - visible, ref tally, ref sink, ref random);
        }
    }

    /// <summary>Writes one spot at a point, or counts it as escaped.</summary>
    /// <param name="medium">Medium.</param>
    /// <param name="position">Point [mm].</param>
    /// <param name="forward">Component of the shower's axis along z; its sign says which face is the far one.</param>
    /// <param name="time">Time [ns].</param>
    /// <param name="visible">Energy for the active slab [MeV].</param>
    /// <param name="passive">Energy for the absorber [MeV].</param>
    /// <param name="tally">Takes what falls outside.</param>
    /// <param name="sink">Takes the spot.</param>
    public static void Write<TSink>(
        ShowerMedium medium, Vector3D position, double forward, double time, double visible, double passive, ref SpotTally tally, ref TSink sink)
        where TSink : struct, IStepSink
    {
        if (!medium.Grid.Contains(position))
        {
            if (medium.Grid.IsBehind(position, forward)) tally.Leaked += visible + passive;
            else tally.Escaped += visible + passive;
            return;
        }
        Location location = medium.Grid.MoveToActiveSlab(ref position);
        sink.Accept(new ShowerSpot(position, location, time, visible, passive, tally.BeamParticle));
    }

    private static void SpreadSignals<TSink>(
        ShowerMedium medium, in ShowerShape shape, in ShowerAxis axis, double energy, double fraction, double variance,
        ref SpotTally tally, ref TSink sink, ref RandomStream random)
        where TSink : struct, IStepSink
    {
        double signal = Math.Min(0.75 * fraction * variance, 0.5 * energy);
        int count = ShowerDraws.Poisson(fraction * energy / signal, ref random);
        double left = energy;
        double share = energy / Math.Max(count, 1);
        for (int index = 0; index < count - 1; index++)
        {
            double visible = Math.Min(2 * signal * random.Uniform(), left);
            double passive = Math.Clamp(share - visible, 0, left - visible);
            left -= visible + passive;
            Place(medium, shape, axis, visible, passive, ref tally, ref sink, ref random);
        }
        double last = count == 0 ? 0 : Math.Min(2 * signal * random.Uniform(), left);
        Place(medium, shape, axis, last, left - last, ref tally, ref sink, ref random);
    }

    private static void Place<TSink>(
        ShowerMedium medium, in ShowerShape shape, in ShowerAxis axis, double visible, double passive,
        ref SpotTally tally, ref TSink sink, ref RandomStream random)
        where TSink : struct, IStepSink
    {
        ShowerPoint point = shape.SamplePoint(medium.Profile, ref random);
        Vector3D position = axis.Place(in point);
        if (!medium.Grid.IsSeen(in position))
        {
            passive += visible;
            visible = 0;
        }
        Write(medium, position, axis.Forward, axis.Time(point.Depth), visible, passive, ref tally, ref sink);
    }
}
