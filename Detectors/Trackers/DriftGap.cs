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
    private readonly ElectronSwarm _swarm;
    private readonly double _slowness;
    private readonly double _inversePeakingTime;

    /// <summary>Diffusion for the root of a length of 1 mm: standard deviation across the drift, in strips, and full width of the even distribution along it, in peaking times.</summary>
    private readonly float _transverse;
    private readonly float _longitudinal;

    /// <summary>Drift in the gas of a set-up.</summary>
    /// <param name="readout">Gas and amplification.</param>
    /// <param name="thinnest">Shortest drift gap of the planes [mm].</param>
    public DriftGap(TrackerReadout readout, double thinnest)
    {
        _readout = readout;
        _ionisation = new PrimaryIonisation(readout, readout.ClusterDensity * thinnest);
        _slowness = 1 / readout.DriftVelocity;
        _inversePeakingTime = 1 / readout.PeakingTime;
        _swarm = new ElectronSwarm(MostElectrons, new PolyaTable(readout.Polya));
        _transverse = (float)(readout.TransverseDiffusion / Math.Sqrt(Units.Centimetre) / readout.Pitch);
        _longitudinal = (float)(Math.Sqrt(12) * readout.LongitudinalDiffusion / Math.Sqrt(Units.Centimetre) * _slowness * _inversePeakingTime);
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
        PlaneFrame frame = plane.Frame;
        double entryFirst = plane.FirstView.Place(frame.First(crossing.Entry)), entrySecond = plane.SecondView.Place(frame.Second(crossing.Entry));
        double alongFirst = plane.FirstView.Place(frame.First(crossing.Exit)) - entryFirst, alongSecond = plane.SecondView.Place(frame.Second(crossing.Exit)) - entrySecond;
        double drift = frame.DriftLength(crossing.Entry.Z), flight = length / PhysicalConstants.SpeedOfLight;
        var way = new DriftWay(
            (float)entryFirst, (float)alongFirst, (float)entrySecond, (float)alongSecond,
            (float)drift, (float)(frame.DriftLength(crossing.Exit.Z) - drift), (float)frame.Gap,
            (float)((firstSample - crossing.Time + flight) * _inversePeakingTime), (float)(-flight * _inversePeakingTime), (float)(_slowness * _inversePeakingTime), _transverse, _longitudinal);
        ReadOnlySpan<float> places = _ionisation.Places;
        _swarm.Clear();
        for (int cluster = 0; cluster < sizes.Length; cluster++)
        {
            int size = sizes[cluster];
            _swarm.Add(places[cluster], size);
            if (size < PointLike) continue;
            (float reachFirst, float reachSecond) = DrawReach(size * weight, frame.Density, ref random);
            _swarm.Stretch(size, reachFirst, reachSecond, ref random);
        }
        double gain = _readout.Gain * weight;
        _swarm.Collect(in way, plane, (float)(gain * _readout.FirstViewShare), (float)(gain * (1 - _readout.FirstViewShare)), ref random);
    }

    /// <summary>How far the charge of a large cluster reaches in the two views, in strips: slow δ-rays start across the track.</summary>
    private (float First, float Second) DrawReach(double electrons, double density, ref RandomStream random)
    {
        double x = random.Normal(), y = random.Normal();
        double radius = Math.Sqrt(x * x + y * y);
        if (density <= 0 || radius == 0) return (0, 0);
        double depth = ElectronRange.Depth(electrons * _readout.PairEnergy, density) / (radius * _readout.Pitch);
        return ((float)(depth * x), (float)(depth * y));
    }
}
