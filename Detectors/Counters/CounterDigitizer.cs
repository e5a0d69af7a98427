using System.Linq;
using NA64Mu.Core;
using NA64Mu.Detectors.Deposits;
using NA64Mu.Detectors.Digits;
using NA64Mu.Detectors.Readout;
using NA64Mu.Geometry;
using NA64Mu.Geometry.Settings;

namespace NA64Mu.Detectors.Counters;

/// <summary>Read-out of the scintillation counters: photo-electrons, threshold, inefficiency, time. Light lost on the way is in the deposits.</summary>
public sealed class CounterDigitizer
{
    private readonly ReadoutMap _map;
    private readonly CounterReadout[] _readouts;
    private readonly Volume[] _volumes;
    private readonly EventGates _gates;

    /// <summary>Read-out of a set-up.</summary>
    /// <param name="map">Its channels.</param>
    public CounterDigitizer(ReadoutMap map)
    {
        _map = map;
        _readouts = [.. map.Layout.Readout.Counters];
        _volumes = [.. _readouts.Select(readout => map.Layout.Find(readout.Volume)!)];
        _gates = new EventGates(map.Layout.Readout);
    }

    /// <summary>Adds the rows of an event.</summary>
    /// <param name="deposits">The event.</param>
    /// <param name="random">Stream to draw from.</param>
    /// <param name="digits">Where rows are added.</param>
    /// <returns>Bit i is set if counter i of the read-out settings fired.</returns>
    public uint Digitise(EventDeposits deposits, ref RandomStream random, CounterDigits digits)
    {
        uint fired = 0;
        for (int counter = 0; counter < _readouts.Length; counter++)
        {
            ChannelDeposit deposit = deposits.Counter(counter, _gates.Of(_readouts[counter].Role, _volumes[counter], deposits));
            if (deposit.Energy <= 0) continue;
            CounterReadout readout = _readouts[counter];
            double photoelectrons = PoissonSampler.Sample(deposit.Energy / readout.MipEnergy * readout.PhotoelectronsPerMip, ref random);
            double mips = photoelectrons / readout.PhotoelectronsPerMip;
            bool isMissed = random.Uniform() < readout.Inefficiency;
            double time = deposit.Time + PulseTime.Walk(readout.TimeWalk, readout.ThresholdMip, mips)
                + PulseTime.Resolution(readout.TimeResolution, readout.TimeStochastic, photoelectrons) * random.Normal();
            if (isMissed || mips < readout.ThresholdMip) continue;
            fired |= 1u << counter;
            digits.Channel.Add(_map.Counters[counter].Value);
            digits.Energy.Add((float)(mips * readout.MipEnergy));
            digits.Time.Add((float)time);
        }
        digits.Begin.Add(digits.Channel.Count);
        return fired;
    }
}
