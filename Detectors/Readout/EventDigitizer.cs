using NA64Mu.Core;
using NA64Mu.Detectors.Calorimetry;
using NA64Mu.Detectors.Counters;
using NA64Mu.Detectors.Deposits;
using NA64Mu.Detectors.Digits;
using NA64Mu.Detectors.Hodoscopes;
using NA64Mu.Detectors.Trackers;

namespace NA64Mu.Detectors.Readout;

/// <summary>
/// Read-out of the whole set-up: the deposits of an event become readings. One per worker; allocates nothing once its buffers have
/// grown.
/// </summary>
/// <remarks>
/// All numbers are drawn from the stream of purpose <see cref="StreamPurpose.Digitisation"/>, so no change here moves a track.
/// </remarks>
public sealed class EventDigitizer
{
    private readonly CalorimeterDigitizer _calorimeters;
    private readonly CounterDigitizer _counters;
    private readonly TrackerDigitizer _trackers;
    private readonly TriggerLogic _trigger;
    private readonly HodoscopeDigitizer _hodoscopes;

    /// <summary>Read-out of a set-up.</summary>
    /// <param name="map">Its channels.</param>
    public EventDigitizer(ReadoutMap map)
    {
        _calorimeters = new CalorimeterDigitizer(map);
        _counters = new CounterDigitizer(map);
        _trackers = new TrackerDigitizer(map);
        _trigger = new TriggerLogic(map.Layout.Readout.Counters);
        _hodoscopes = new HodoscopeDigitizer(map);
    }

    /// <summary>Adds one event to a block.</summary>
    /// <param name="deposits">What the detectors took.</param>
    /// <param name="eventNumber">Number of the event.</param>
    /// <param name="branch">Branch of the event, 0 where it has one history.</param>
    /// <param name="weight">Statistical weight.</param>
    /// <param name="random">The event's stream for digitisation.</param>
    /// <param name="digits">Block to which the event is added.</param>
    public void Digitise(EventDeposits deposits, long eventNumber, int branch, double weight, ref RandomStream random, EventDigits digits)
    {
        digits.EventNumber.Add(eventNumber);
        digits.Branch.Add(branch);
        digits.Weight.Add(weight);
        _calorimeters.Digitise(deposits, ref random, digits.Calorimeters);
        uint fired = _counters.Digitise(deposits, ref random, digits.Counters);
        digits.Trigger.Add(_trigger.Decide(fired));
        _trackers.Digitise(deposits, ref random, digits.Trackers);
        _hodoscopes.Digitise(deposits, ref random, digits.Hodoscopes);
    }
}
