using NA64Mu.Core;
using NA64Mu.Detectors.Deposits;
using NA64Mu.Geometry;
using NA64Mu.Geometry.Settings;

namespace NA64Mu.Detectors.Readout;

/// <summary>Gates of the detectors on the clock of an event; all times where the read-out has none.</summary>
/// <remarks>
/// A detector is timed in on the beam: its gate is counted from the time at which a particle at the speed of light that started with the primary passes the middle of its volume. So gates belong to the beam particle that the event is
/// about, not to whatever fired a counter first: an event whose trigger another particle would fire is the event of that particle.
/// </remarks>
internal sealed class EventGates
{
    private readonly GateSettings? _settings;

    /// <summary>Gates of a read-out.</summary>
    /// <param name="readout">The read-out.</param>
    public EventGates(ReadoutSettings readout) => _settings = readout.Gates;

    /// <summary>Whether there are gates.</summary>
    public bool AreSet => _settings is not null;

    /// <summary>When a beam particle in time passes a plane [ns].</summary>
    /// <param name="z">The plane [mm].</param>
    /// <param name="deposits">The event.</param>
    public static double Passage(double z, EventDeposits deposits)
    {
        Requires.That(!double.IsNaN(deposits.ReferenceTime), "gates need the time of the primary");
        return deposits.ReferenceTime + z / PhysicalConstants.SpeedOfLight;
    }

    /// <summary>Gate of a calorimeter module.</summary>
    /// <param name="module">Its volume.</param>
    /// <param name="deposits">The event.</param>
    public TimeGate Of(Volume module, EventDeposits deposits) =>
        _settings is null ? TimeGate.Always : _settings.Of(module.System).After(Passage(module.Centre.Z, deposits));

    /// <summary>Gate of a counter.</summary>
    /// <param name="role">What the trigger wants of it.</param>
    /// <param name="counter">Its volume.</param>
    /// <param name="deposits">The event.</param>
    public TimeGate Of(CounterRole role, Volume counter, EventDeposits deposits) =>
        _settings is null ? TimeGate.Always : _settings.Of(role).After(Passage(counter.Centre.Z, deposits));

    /// <summary>Gate of a beam momentum station; there must be gates.</summary>
    /// <param name="station">Its volume.</param>
    /// <param name="deposits">The event.</param>
    public TimeGate OfStation(Volume station, EventDeposits deposits) => _settings!.BeamMomentum.After(Passage(station.Centre.Z, deposits));

    /// <summary>Gate on the time of clusters of a tracking plane.</summary>
    /// <param name="z">Its middle [mm].</param>
    /// <param name="deposits">The event.</param>
    public TimeGate OfTracker(double z, EventDeposits deposits) =>
        _settings is null ? TimeGate.Always : _settings.Tracker.After(Passage(z, deposits));
}
