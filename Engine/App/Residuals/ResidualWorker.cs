using System.Linq;
using NA64Mu.Core;
using NA64Mu.Detectors.Deposits;
using NA64Mu.Detectors.Digits;
using NA64Mu.Detectors.Readout;
using NA64Mu.Geometry;
using NA64Mu.Reconstruction.Tracking;
using NA64Mu.Reconstruction.Tracking.Finding;
using NA64Mu.Transport;
using NA64Mu.Transport.Sources;

namespace NA64Mu.App.Residuals;

/// <summary>One thread's share of a sample: transport, read-out with planes that may not see the muon, and the track fit.</summary>
internal sealed class ResidualWorker
{
    private const double SmallestProbability = 0.01;

    private readonly ResidualSettings _settings;
    private readonly TailPlan _plan;
    private readonly uint _run;
    private readonly PencilSource _source;
    private readonly Transporter _transporter;
    private readonly EventDeposits _deposits;
    private readonly EventDigitizer _digitizer;
    private readonly EventDigits _digits = new();
    private readonly PrimaryBuffer _primaries = new();
    private readonly TrackFinder _finder;
    private readonly TrackerViews _views;
    private readonly (int Plane, double Loss)[] _planes;
    private readonly TrackId _muon = new(0);

    /// <summary>A worker with its own buffers; geometry and physics are shared.</summary>
    /// <param name="setUp">Set-up with the raised rates of the plan.</param>
    /// <param name="settings">What the study does.</param>
    /// <param name="plan">What is made frequent.</param>
    /// <param name="source">Beam.</param>
    /// <param name="run">Run number of the sample.</param>
    public ResidualWorker(PreparedSetUp setUp, ResidualSettings settings, TailPlan plan, PencilSettings source, uint run)
    {
        (_settings, _plan, _run) = (settings, plan, run);
        _source = new PencilSource(source);
        var map = new ReadoutMap(setUp.Layout);
        _deposits = new EventDeposits(map);
        _transporter = setUp.NewTransporter([_deposits]);
        _digitizer = new EventDigitizer(map);
        Spectrometer spectrometer = ResidualLayout.SpectrometerOf(setUp.Layout);
        _finder = new TrackFinder(setUp.Layout, spectrometer);
        _views = new TrackerViews(spectrometer);
        _planes = [.. map.TrackerPlanes.Select((volume, plane) => (Plane: plane, Loss: LossOf(volume, spectrometer))).Where(entry => entry.Loss > 0)];
    }

    /// <summary>Simulates consecutive events.</summary>
    /// <param name="first">Number of the first event.</param>
    /// <param name="count">Number of events.</param>
    public ResidualTally Fill(long first, long count)
    {
        var tally = new ResidualTally(_settings.Limit / _settings.Momentum);
        for (long number = first; number < first + count; number++) Simulate(number, tally);
        return tally;
    }

    private void Simulate(long number, ResidualTally tally)
    {
        RandomStream beam = Stream(number, StreamPurpose.Beam), transport = Stream(number, StreamPurpose.Transport);
        RandomStream digitisation = Stream(number, StreamPurpose.Digitisation), study = Stream(number, StreamPurpose.Study);
        _primaries.Clear();
        _source.Sample(number, ref beam, _primaries);
        _deposits.Clear();
        _digits.Clear();
        var sink = new EventSink(new DepositSink(_deposits), _transporter.Truth);
        _transporter.Run(_primaries, ref sink, ref transport);
        double weight = _transporter.Weight.Value;
        tally.Report.AddHistory(_transporter.Ledger, _transporter.Truth, weight);
        tally.Report.CloseEvent();
        PlaneState truth = _transporter.Truth.Planes[0];
        if (!truth.IsReached) return;

        int lost = LosePlanes(ref weight, ref study);
        _digitizer.Digitise(_deposits, number, 0, weight, ref digitisation, _digits);
        FoundTracks found = _finder.Find(_views.Of(_digits.Trackers, 0));
        double residual = double.NaN;
        if (found.Best.IsFitted)
        {
            double charge = found.Best.State.Charge * SpeciesTable.Charge(_transporter.Truth.Primary.Species);
            residual = charge * truth.Momentum.Length / found.Best.State.Momentum - 1;
        }
        PlaneState behind = _transporter.Truth.Planes[1];
        // Half way between what it had and what it is taken for.
        bool isSlowBehind = !behind.IsReached || behind.Momentum.Length <= 0.5 * (1 + _settings.Limit / _settings.Momentum) * truth.Momentum.Length;
        tally.Fill(residual, QualityOf(in found), weight, _plan.IsPresent(_transporter.Truth, lost), isSlowBehind);
    }

    /// <summary>Makes planes not see the muon more often than they would, and weighs the event for it.</summary>
    private int LosePlanes(ref double weight, ref RandomStream random)
    {
        int lost = 0;
        foreach ((int plane, double loss) in _planes)
        {
            bool isLost = random.Uniform() < loss;
            weight *= isLost ? _settings.Inefficiency / loss : (1 - _settings.Inefficiency) / (1 - loss);
            if (!isLost) continue;
            _deposits.Lose(plane, _muon);
            lost++;
        }
        return lost;
    }

    private double LossOf(Volume volume, Spectrometer spectrometer)
    {
        int plane = spectrometer.PlaneOf(volume.Module);
        return plane < 0 ? 0 : plane < spectrometer.PlanesBefore ? _plan.LossBefore : _plan.LossBehind;
    }

    private static TrackQuality QualityOf(in FoundTracks found) =>
        !found.IsSingle ? TrackQuality.Fitted
        : found.Choices != 1 ? TrackQuality.SingleTrack
        : found.Best.Probability < SmallestProbability ? TrackQuality.SingleHit
        : TrackQuality.GoodChiSquare;

    private RandomStream Stream(long number, StreamPurpose purpose) => new(_settings.Seed, _run, (ulong)number, purpose);
}
