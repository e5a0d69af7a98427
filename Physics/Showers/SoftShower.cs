using System;
using NA64Mu.Core;
using NA64Mu.Physics.Muon.Soft;

namespace NA64Mu.Physics.Showers;

/// <summary>What the soft transfers of a muon leave, as a few parcels along its way instead of a shower for each transfer (docs/decisions/0020).</summary>
/// <remarks>
/// Small showers are Poisson numbers of signals (<see cref="SpotWriter"/>), so what is seen of many of them depends on the sum of their energies alone: a compound Poisson number of mean f T
/// and variance f² σ² T, with signals that are uniform up to 2s, s = ¾ f σ². Each parcel takes an equal part of T. With λ signals in it, its visible energy is a shifted gamma number of the
/// same three first moments, λ s, 4/3 λ s² and 2 λ s³: shape 64/27 λ, scale ¾ s, shift −7/9 λ s; by the cube of a normal (E. B. Wilson and M. M. Hilferty, PNAS 17 (1931) 684). It lies in the
/// shower of an electron of the spectrum, which starts anywhere on its part of the way.
/// </remarks>
internal static class SoftShower
{
    /// <summary>A parcel has this many times the energy σ², so that its signals are about three.</summary>
    private const double VariancesPerParcel = 2;

    private const double EnergyWithoutSampling = 20;
    private const int FewestParcels = 4;
    private const int MostParcels = 40;

    /// <summary>Signals below which they are drawn one by one.</summary>
    private const double FewSignals = 2.5;

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
        double parcel = energy / count;
        double spacing = length / count;
        for (int index = 0; index < count; index++)
        {
            double visible = isShared ? Visible(medium, parcel, ref random) : medium.ElectronFraction * parcel;
            double along = (index + random.Uniform()) * spacing;
            double electron = transfers.SampleElectron(out bool isDeltaRay, ref random);
            Vector3D axis = isDeltaRay ? Turned(muon.Direction, electron, ref random) : muon.Direction;
            ShowerShape shape = ShowerShape.Electromagnetic(medium, electron, 0, ref random);
            ShowerPoint point = shape.SamplePoint(medium.Profile, ref random);
            Vector3D position = muon.Position + along * muon.Direction + axis.Deflected(point.AcrossX, point.AcrossY, 1) + point.Depth * axis;
            double time = muon.Time + (along + point.Depth) * (1 / PhysicalConstants.SpeedOfLight);
            if (!medium.Grid.IsSeen(in position)) visible = 0;
            SpotWriter.Write(medium, position, muon.Direction.Z, time, visible, parcel - visible, ref tally, ref sink);
        }
    }

    private static double Visible(ShowerMedium medium, double energy, ref RandomStream random)
    {
        double signal = 0.75 * medium.ElectronFraction * medium.SamplingVariance;
        double signals = energy / (0.75 * medium.SamplingVariance);
        double visible = 0;
        if (signals < FewSignals)
        {
            for (int left = ShowerDraws.Poisson(signals, ref random); left > 0; left--) visible += 2 * signal * random.Uniform();
        }
        else
        {
            double third = 3.0 / 64 / signals;
            double root = 1 - third + Math.Sqrt(third) * random.Normal();
            visible = signal * signals * (16.0 / 9 * root * root * root - 7.0 / 9);
        }
        return Math.Clamp(visible, 0, energy);
    }

    /// <summary>Direction of a δ-ray: cos² θ = T/(T + 2 m_e) for a muon much faster than it.</summary>
    private static Vector3D Turned(in Vector3D direction, double transfer, ref RandomStream random)
    {
        double cosineSquared = transfer / (transfer + 2 * PhysicalConstants.ElectronMass);
        double sine = Math.Sqrt(1 - cosineSquared);
        Azimuth azimuth = Azimuth.Sample(ref random);
        return direction.Deflected(sine * azimuth.Cosine, sine * azimuth.Sine, 1 - Math.Sqrt(cosineSquared));
    }
}
