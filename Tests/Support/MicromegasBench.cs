using System.Collections.Generic;
using System.Linq;
using NA64Mu.Core;
using NA64Mu.Detectors.Deposits;
using NA64Mu.Detectors.Digits;
using NA64Mu.Detectors.Trackers;
using NA64Mu.Geometry;
using NA64Mu.Geometry.Settings;
using NA64Mu.Physics;
using NA64Mu.Physics.Showers;
using NA64Mu.Transport;

namespace NA64Mu.Tests.Support;

/// <summary>One Micromegas of geometry.yaml under straight muons that leave the energies of the transport.</summary>
internal sealed class MicromegasBench
{
    private static readonly double[] Energies = SampleEnergies();

    private readonly EventDeposits _deposits;
    private readonly TrackerDigitizer _digitizer;
    private readonly int _plane;
    private readonly Location _gas;

    public MicromegasBench(TrackerReadout? readout = null, string plane = "MM3")
    {
        DetectorLayout layout = DefaultLayout.Load();
        layout = layout with { Readout = layout.Readout with { Tracker = readout ?? layout.Readout.Tracker } };
        Readout = layout.Readout.Tracker!;
        var map = new ReadoutMap(layout);
        _deposits = new EventDeposits(map);
        _digitizer = new TrackerDigitizer(map);
        Volume volume = layout.Find(plane)!;
        _plane = map.TrackerPlanes.ToList().IndexOf(volume);
        _gas = new Location(volume.Id, 2);
        Frame = new PlaneFrame(volume, layout.Materials);
    }

    public static TrackerReadout DefaultReadout { get; } = DefaultLayout.Load().Readout.Tracker!;

    /// <summary>Gas and strips of geometry.yaml with all planes awake, all strips connected and no other errors of position.</summary>
    public static TrackerReadout Healthy { get; } = DefaultReadout with { DeadTime = 0, DeadStrips = 0, PositionSpread = 0 };

    public TrackerReadout Readout { get; }

    public PlaneFrame Frame { get; }

    public TrackerClusters Clusters { get; } = new();

    /// <summary>Energy of a muon in the gas, as often as transport leaves it [MeV].</summary>
    public static double Energy(ref RandomStream random) => Energies[(int)(random.Uniform() * Energies.Length)];

    public void Clear() => _deposits.Clear();

    /// <summary>Adds a muon through the middle of the gap at a point in the frame of the plane.</summary>
    public void Cross(double x, double y, double energy, double slope = 0, double time = 100)
    {
        var from = new Vector3D(x - 0.5 * slope * Frame.Gap, y, Frame.GapFront);
        var to = new Vector3D(x + 0.5 * slope * Frame.Gap, y, Frame.GapFront + Frame.Gap);
        var step = new Step { From = from, To = to, Location = _gas, Deposit = energy, KineticEnergyBefore = 160_000, Length = (to - from).Length };
        var muon = new ParticleState { Species = Species.MuMinus, KineticEnergy = 160_000, Time = time, Track = new TrackId(_deposits.Crossings.Length) };
        _deposits.TrackerList.Add(_plane, in step, in muon);
    }

    /// <summary>Reads the plane out; the clusters of this event alone are kept.</summary>
    public void Digitise(int number)
    {
        var random = new RandomStream(3, 1, (ulong)number, StreamPurpose.Digitisation);
        foreach (Column column in Clusters.Columns) column.Clear();
        Clusters.Begin.Add(0);
        _digitizer.Digitise(_deposits, ref random, Clusters);
    }

    /// <summary>Rows of a view in the last event.</summary>
    public IEnumerable<int> Rows(int view) =>
        Enumerable.Range(0, Clusters.Channel.Count).Where(row => new ChannelId(Clusters.Channel[row]).Section == view);

    private static double[] SampleEnergies()
    {
        const int Muons = 1500;
        var navigator = new Navigator(DefaultLayout.Load());
        var deposits = new EventDeposits(new ReadoutMap(navigator.Layout));
        var sink = new DepositSink(deposits);
        var transporter = new Transporter(navigator, PhysicsList.Fast(navigator.Layout), cascades: null, new ShowerSampler(navigator.Layout));
        var energies = new List<double>();
        for (int number = 0; number < Muons; number++)
        {
            var random = new RandomStream(5, 0, (ulong)number, StreamPurpose.Transport);
            deposits.Clear();
            var muon = new ParticleState
            {
                Species = Species.MuMinus,
                KineticEnergy = 160_000,
                Position = new Vector3D(0, 0, 1900),
                Direction = Vector3D.AlongBeam,
            };
            transporter.Run(in muon, ref sink, ref random);
            foreach (TrackCrossing crossing in deposits.Crossings)
            {
                if (crossing.Track.Number == 0 && crossing.Energy > 0) energies.Add(crossing.Energy);
            }
        }
        return [.. energies];
    }
}
