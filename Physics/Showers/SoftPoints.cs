using System;
using NA64Mu.Core;
using NA64Mu.Physics.Muon.Soft;

namespace NA64Mu.Physics.Showers;

/// <summary>Where the electrons of soft transfers leave energy, seen from where they start: samples of one law, made once; immutable.</summary>
/// <remarks>
/// How far along the muon and how far from it a spot of such a shower lies depends on the medium and the energy of the muon alone, so what a parcel draws is one of <see cref="Count"/> samples, each as likely; azimuth and start of the
/// electron are its own. Means over the table are within 1/√<see cref="Count"/>, 2.2 %, of a deviation of those of the law. The samples come from a stream of their own: they are the same in every run.
/// </remarks>
internal sealed class SoftPoints
{
    /// <summary>Number of samples.</summary>
    public const int Count = 1 << Bits;

    private const int Bits = 11;

    private readonly SoftPoint[] _points = new SoftPoint[Count];

    /// <summary>Draws the samples.</summary>
    /// <param name="medium">Medium.</param>
    /// <param name="transfers">Spectrum of the transfers.</param>
    /// <param name="kineticEnergy">Kinetic energy of the muon, which tells one stream of samples from the other [MeV].</param>
    public SoftPoints(ShowerMedium medium, SoftNode transfers, double kineticEnergy)
    {
        var random = new RandomStream(0, 0, (ulong)kineticEnergy, StreamPurpose.ShowerPoints);
        for (int index = 0; index < _points.Length; index++) _points[index] = Draw(medium, transfers, ref random);
    }

    /// <summary>Chooses samples.</summary>
    /// <param name="bits">Random bits, of which the lowest 11 choose.</param>
    /// <param name="points">Takes a sample for each.</param>
    public void Choose(ReadOnlySpan<ulong> bits, Span<SoftPoint> points)
    {
        for (int index = 0; index < bits.Length; index++) points[index] = _points[(int)bits[index] & (Count - 1)];
    }

    private static SoftPoint Draw(ShowerMedium medium, SoftNode transfers, ref RandomStream random)
    {
        double electron = transfers.SampleElectron(out bool isDeltaRay, ref random);
        Vector3D axis = isDeltaRay ? Turned(electron, ref random) : Vector3D.AlongBeam;
        ShowerShape shape = ShowerShape.Electromagnetic(medium, electron, 0, ref random);
        ShowerPoint point = shape.SamplePoint(medium.Profile, ref random);
        Vector3D place = point.Depth * axis + axis.Deflected(point.AcrossX, point.AcrossY, 1);
        return new SoftPoint((float)place.Z, (float)Math.Sqrt(place.X * place.X + place.Y * place.Y));
    }

    /// <summary>Direction of a δ-ray: cos² θ = T/(T + 2 m_e) for a muon much faster than it.</summary>
    private static Vector3D Turned(double transfer, ref RandomStream random)
    {
        double cosineSquared = transfer / (transfer + 2 * PhysicalConstants.ElectronMass);
        double sine = Math.Sqrt(1 - cosineSquared);
        Azimuth azimuth = Azimuth.Sample(ref random);
        return Vector3D.AlongBeam.Deflected(sine * azimuth.Cosine, sine * azimuth.Sine, 1 - Math.Sqrt(cosineSquared));
    }
}
