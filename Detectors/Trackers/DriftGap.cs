using System;
using NA64Mu.Core;
using NA64Mu.Detectors.Deposits;
using NA64Mu.Geometry.Settings;

namespace NA64Mu.Detectors.Trackers;

/// <summary>The way of the electrons of a crossing through gas and amplification to the strips of both views; for one thread at a time.</summary>
/// <remarks>
/// Electrons are followed one by one: place of their cluster on the path, drift to the mesh with normal diffusion across and along, √length times the constant of the gas, an avalanche with Pólya fluctuation, shared by the two
/// views. Attachment is left out, as are the mesh (holes every 0.06 mm) and the width of the avalanche (about 0.01 mm), which are small against the diffusion. Crossings with more than
/// <see cref="MostElectrons"/> electrons are followed with as many heavier ones.
/// </remarks>
internal sealed class DriftGap
{
    /// <summary>Most electrons that are followed.</summary>
    public const int MostElectrons = 1000;

    /// <summary>Clusters below this are points: 0.5 keV goes 0.02 mm [electrons].</summary>
    private const int PointLike = 20;

    private readonly TrackerReadout _readout;
    private readonly PrimaryIonisation _ionisation;
    private readonly PolyaTable _avalanche;
    private readonly double _transverse;
    private readonly double _longitudinal;

    /// <summary>Drift in the gas of a set-up.</summary>
    /// <param name="readout">Gas and amplification.</param>
    public DriftGap(TrackerReadout readout)
    {
        _readout = readout;
        _ionisation = new PrimaryIonisation(readout);
        _avalanche = new PolyaTable(readout.Polya);
        _transverse = readout.TransverseDiffusion / Math.Sqrt(Units.Centimetre);
        _longitudinal = readout.LongitudinalDiffusion / Math.Sqrt(Units.Centimetre);
    }

    /// <summary>Puts the charge of a crossing on the strips.</summary>
    /// <param name="crossing">The crossing.</param>
    /// <param name="plane">Frame, strips and pulses of its plane.</param>
    /// <param name="firstSample">Time of the first sample [ns].</param>
    /// <param name="random">Stream to draw from.</param>
    public void Collect(in TrackCrossing crossing, TrackerPlane plane, double firstSample, ref RandomStream random)
    {
        Vector3D path = crossing.Exit - crossing.Entry;
        double length = path.Length;
        double meanClusters = _readout.ClusterDensity * length * crossing.InverseBetaSquared;
        ReadOnlySpan<int> sizes = _ionisation.Draw(crossing.Energy, meanClusters, MostElectrons, out double weight, ref random);
        foreach (int size in sizes)
        {
            double share = random.Uniform();
            Vector3D place = crossing.Entry + share * path;
            double delay = (1 - share) * length / PhysicalConstants.SpeedOfLight;
            var cluster = new DriftingCluster(size, weight, plane.Frame.First(in place), plane.Frame.Second(in place), plane.Frame.DriftLength(place.Z), firstSample - crossing.Time + delay);
            Drift(in cluster, plane, ref random);
        }
    }

    private void Drift(in DriftingCluster cluster, TrackerPlane plane, ref RandomStream random)
    {
        double root = Math.Sqrt(cluster.Length);
        double across = _transverse * root, along = _longitudinal * root / _readout.DriftVelocity;
        double age = cluster.Age - cluster.Length / _readout.DriftVelocity;
        double charge = _readout.Gain * cluster.Weight;
        (double reachFirst, double reachSecond) = cluster.Size < PointLike ? (0, 0) : DrawReach(in cluster, plane.Frame.Density, ref random);
        bool isPoint = reachFirst == 0 && reachSecond == 0;
        for (int electron = 0; electron < cluster.Size; electron++)
        {
            double depth = isPoint ? 0 : random.Uniform();
            double first = cluster.First + depth * reachFirst + across * random.Normal();
            double second = cluster.Second + depth * reachSecond + across * random.Normal();
            double size = charge * _avalanche.Sample(ref random);
            if (!plane.Pulse.Respond(age - along * random.Normal(), out double a, out double b, out double c)) continue;
            double firstCharge = size * _readout.FirstViewShare, secondCharge = size - firstCharge;
            plane.FirstView.Add(first, new StripSignal(firstCharge * a, firstCharge * b, firstCharge * c));
            plane.SecondView.Add(second, new StripSignal(secondCharge * a, secondCharge * b, secondCharge * c));
        }
    }

    /// <summary>How far the charge of a large cluster reaches in the two views: slow δ-rays start across the track.</summary>
    private (double First, double Second) DrawReach(in DriftingCluster cluster, double density, ref RandomStream random)
    {
        double x = random.Normal(), y = random.Normal();
        double radius = Math.Sqrt(x * x + y * y);
        if (density <= 0 || radius == 0) return (0, 0);
        double depth = ElectronRange.Depth(cluster.Size * cluster.Weight * _readout.PairEnergy, density);
        return (depth * x / radius, depth * y / radius);
    }
}
