using System;
using NA64Mu.Core;
using NA64Mu.Physics.Muon.Soft;

namespace NA64Mu.Physics.Showers;

/// <summary>What the soft transfers of a muon leave, as a few parcels along its way instead of a shower for each transfer (docs/decisions/0020).</summary>
/// <remarks>
/// Small showers are Poisson numbers of signals (<see cref="SpotWriter"/>), so what is seen of many of them depends on the sum of their energies alone: a compound Poisson number of mean f T
/// and variance f² σ² T, with signals that are uniform up to 2s, s = ¾ f σ². Each parcel takes an equal part of T (<see cref="ParcelSignal"/>). It lies in the
/// shower of an electron of the spectrum (<see cref="SoftPoints"/>), which starts anywhere on its part of the way.
/// </remarks>
internal static class SoftShower
{
    /// <summary>A parcel has this many times the energy σ², so that its signals are about three.</summary>
    private const double VariancesPerParcel = 2;

    private const double EnergyWithoutSampling = 20;
    private const int FewestParcels = 4;
    private const int MostParcels = 40;

    /// <summary>Writes the parcels.</summary>
    /// <param name="medium">Medium.</param>
    /// <param name="muon">The muon at the start of its way.</param>
    /// <param name="length">Length of the way [mm].</param>
    /// <param name="energy">Energy to spread [MeV].</param>
    /// <param name="transfers">Spectrum of the transfers.</param>
    /// <param name="tally">Takes what falls outside.</param>
    /// <param name="sink">Takes the parcels.</param>
    /// <param name="random">Random numbers.</param>
    public static void Spread<TSink>(
        ShowerMedium medium, in ParticleState muon, double length, double energy, SoftNode transfers, ref SpotTally tally, ref TSink sink, ref RandomStream random)
        where TSink : struct, IStepSink
    {
        bool isShared = medium.SamplingVariance > 0 && medium.ElectronFraction is > 0 and < 1;
        double wanted = energy / (isShared ? VariancesPerParcel * medium.SamplingVariance : EnergyWithoutSampling);
        int count = FewestParcels + (int)Math.Min(wanted, MostParcels - FewestParcels);
        double share = 1.0 / count;
        double parcel = energy * share, spacing = length * share;
        var signal = new ParcelSignal(medium, parcel);
        var axis = new ShowerAxis(in muon);
        Span<ulong> bits = stackalloc ulong[MostParcels];
        Span<SoftPoint> points = stackalloc SoftPoint[MostParcels];
        bits = bits[..count];
        random.NextBits(bits);
        // All at once: one by one each would wait for the memory.
        transfers.Points.Choose(bits, points);
        for (int index = 0; index < count; index++)
        {
            double visible = isShared ? signal.Sample(ref random) : medium.ElectronFraction * parcel;
            double depth = (index + random.Uniform()) * spacing + points[index].Along;
            // The azimuth is made of the leading bits.
            var azimuth = Azimuth.Of(bits[index]);
            SoftPoint point = points[index];
            Vector3D position = axis.Place(new ShowerPoint(depth, point.Across * azimuth.Cosine, point.Across * azimuth.Sine));
            if (!medium.Grid.IsSeen(in position)) visible = 0;
            SpotWriter.Write(medium, position, axis.Forward, axis.Time(depth), visible, parcel - visible, ref tally, ref sink);
        }
    }
}
