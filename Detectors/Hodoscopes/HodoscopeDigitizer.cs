using System;
using System.Collections.Generic;
using NA64Mu.Core;
using NA64Mu.Detectors.Deposits;
using NA64Mu.Detectors.Digits;
using NA64Mu.Detectors.Readout;
using NA64Mu.Geometry;
using NA64Mu.Geometry.Settings;

namespace NA64Mu.Detectors.Hodoscopes;

/// <summary>Read-out of the beam momentum stations: passages of charged tracks to strips with light and time. One per worker; allocates nothing once its buffers have grown.</summary>
/// <remarks>
/// The energy of a passage is shared among the strips it runs through, as its way in each. Numbers are drawn station by station: one for each passage
/// in the order of transport, then light and time of each pulse. A strip is read when it is in the gate of the read-out; where that has none, in the window
/// around the time at which a particle at the speed of light would have come from the earliest passage of the event, which then stands for the trigger.
/// </remarks>
public sealed class HodoscopeDigitizer
{
    private readonly HodoscopeReadout? _readout;
    private readonly IReadOnlyList<Volume> _stations;
    private readonly EventGates _gates;
    private StripPulse[] _pulses = new StripPulse[16];
    private int _count;

    /// <summary>Read-out of a set-up.</summary>
    /// <param name="map">Its channels.</param>
    public HodoscopeDigitizer(ReadoutMap map)
    {
        _readout = map.Layout.Readout.Hodoscopes;
        _stations = map.Hodoscopes;
        _gates = new EventGates(map.Layout.Readout);
    }

    /// <summary>Adds the rows of an event, station by station.</summary>
    /// <param name="deposits">The event.</param>
    /// <param name="random">Stream to draw from.</param>
    /// <param name="digits">Where rows are added.</param>
    public void Digitise(EventDeposits deposits, ref RandomStream random, HodoscopeDigits digits)
    {
        ReadOnlySpan<TrackCrossing> crossings = deposits.HodoscopeCrossings;
        if (_readout is not null && crossings.Length > 0)
        {
            double start = Earliest(crossings);
            for (int station = 0; station < _stations.Count; station++)
            {
                Collect(crossings, station, _readout, ref random);
                TimeGate gate = _gates.AreSet ? _gates.OfStation(_stations[station], deposits) : Window(_stations[station], start, _readout);
                Read(_stations[station], gate, _readout, ref random, digits);
            }
        }
        digits.Begin.Add(digits.Channel.Count);
    }

    private void Collect(ReadOnlySpan<TrackCrossing> crossings, int station, HodoscopeReadout readout, ref RandomStream random)
    {
        _count = 0;
        foreach (ref readonly TrackCrossing crossing in crossings)
        {
            if (crossing.Plane == station && crossing.Energy > 0 && random.Uniform() < readout.Efficiency) Share(in crossing, _stations[station], readout);
        }
    }

    /// <summary>Shares the energy of a passage among its strips.</summary>
    private void Share(in TrackCrossing crossing, Volume station, HodoscopeReadout readout)
    {
        bool areAlongX = station.Segmentation.CellsX > 1;
        int strips = areAlongX ? station.Segmentation.CellsX : station.Segmentation.CellsY;
        double half = areAlongX ? station.Shape.HalfX : station.Shape.HalfY, perLength = strips / (2 * half);
        double edge = (areAlongX ? station.Centre.X : station.Centre.Y) - half;
        double entry = ((areAlongX ? crossing.Entry.X : crossing.Entry.Y) - edge) * perLength;
        double exit = ((areAlongX ? crossing.Exit.X : crossing.Exit.Y) - edge) * perLength;
        double low = Math.Clamp(Math.Min(entry, exit), 0, strips), high = Math.Clamp(Math.Max(entry, exit), 0, strips);
        int first = Math.Min((int)low, strips - 1), last = Math.Min((int)high, strips - 1);
        for (int strip = first; strip <= last; strip++)
        {
            double part = first == last ? 1 : (Math.Min(strip + 1, high) - Math.Max(strip, low)) / (high - low);
            Add(new StripPulse(strip, crossing.Energy * part, crossing.Time), readout.DoublePulse);
        }
    }

    /// <summary>A new pulse, or more of one of the same strip.</summary>
    private void Add(in StripPulse pulse, double doublePulse)
    {
        foreach (ref StripPulse other in _pulses.AsSpan(0, _count))
        {
            if (other.Strip != pulse.Strip || Math.Abs(other.Time - pulse.Time) >= doublePulse) continue;
            other = other with { Energy = other.Energy + pulse.Energy, Time = Math.Min(other.Time, pulse.Time) };
            return;
        }
        if (_count == _pulses.Length) Array.Resize(ref _pulses, 2 * _pulses.Length);
        _pulses[_count++] = pulse;
    }

    private static TimeGate Window(Volume station, double start, HodoscopeReadout readout) =>
        new TimeGate(-readout.Window, readout.Window).After(start + station.Centre.Z / PhysicalConstants.SpeedOfLight);

    private void Read(Volume station, TimeGate gate, HodoscopeReadout readout, ref RandomStream random, HodoscopeDigits digits)
    {
        bool areAlongX = station.Segmentation.CellsX > 1;
        foreach (ref readonly StripPulse pulse in _pulses.AsSpan(0, _count))
        {
            double photoelectrons = PoissonSampler.Sample(pulse.Energy * readout.PhotoelectronsPerMeV, ref random);
            double time = pulse.Time + readout.TimeResolution * random.Normal();
            if (photoelectrons < readout.Threshold || !gate.Contains(time)) continue;
            digits.Channel.Add(new ChannelId(station.System, station.Module, 0, areAlongX ? pulse.Strip : 0, areAlongX ? 0 : pulse.Strip).Value);
            digits.Photoelectrons.Add((float)photoelectrons);
            digits.Time.Add((float)time);
        }
    }

    /// <summary>Time at which a particle at the speed of light would have been at z = 0, of the earliest passage [ns].</summary>
    private static double Earliest(ReadOnlySpan<TrackCrossing> crossings)
    {
        double earliest = double.PositiveInfinity;
        foreach (ref readonly TrackCrossing crossing in crossings)
        {
            earliest = Math.Min(earliest, crossing.Time - crossing.Exit.Z / PhysicalConstants.SpeedOfLight);
        }
        return earliest;
    }
}
