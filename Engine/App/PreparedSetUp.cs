using System.Collections.Generic;
using NA64Mu.App.Configuration;
using NA64Mu.Core;
using NA64Mu.Geometry;
using NA64Mu.Geometry.Settings;
using NA64Mu.Physics;
using NA64Mu.Physics.Cuts;
using NA64Mu.Physics.DarkSector;
using NA64Mu.Physics.Hadron;
using NA64Mu.Physics.Showers;
using NA64Mu.Transport;
using NA64Mu.Transport.Signal;
using NA64Mu.Transport.Weighting;

namespace NA64Mu.App;

/// <summary>Geometry look-ups and physics tables of one set-up in one mode: made once, shared by all workers.</summary>
public sealed class PreparedSetUp
{
    private readonly Navigator _navigator;
    private readonly PhysicsList _physics;
    private readonly CascadePhysics? _cascades;
    private readonly ShowerSampler _showers;
    private readonly SignalPhysics? _signal;
    private readonly HadronRates? _reactions;

    /// <summary>Builds all tables.</summary>
    /// <param name="layout">Set-up.</param>
    /// <param name="mode">Treatment of secondaries.</param>
    /// <param name="signal">Light boson that muons radiate; null for none.</param>
    public PreparedSetUp(DetectorLayout layout, PhysicsMode mode, SignalSettings? signal = null)
    {
        Layout = layout;
        Mode = mode;
        _navigator = new Navigator(layout);
        CutTable cuts = CutsOf(layout, mode);
        if (signal is not null) _signal = Build(signal, layout);
        if (mode == PhysicsMode.Full && layout.Physics.Hadrons == HadronTreatment.Followed) _reactions = new HadronRates(layout.Media, layout.Physics.HadronProcesses);
        _physics = mode == PhysicsMode.Fast
            ? PhysicsList.Fast(layout, _signal?.NaturalEmission)
            : new PhysicsList(layout, cuts, _signal?.NaturalEmission, _reactions);
        if (mode == PhysicsMode.Full) _cascades = new CascadePhysics(layout, cuts);
        _showers = new ShowerSampler(layout);
    }

    /// <summary>Geometry look-ups.</summary>
    internal Navigator Navigator => _navigator;

    /// <summary>Processes of electrons and photons; null where showers replace them.</summary>
    internal CascadePhysics? Cascades => _cascades;

    /// <summary>The set-up.</summary>
    public DetectorLayout Layout { get; }

    /// <summary>Treatment of secondaries.</summary>
    public PhysicsMode Mode { get; }

    /// <summary>Production cuts of all media in a mode.</summary>
    /// <param name="layout">Set-up.</param>
    /// <param name="mode">Treatment of secondaries.</param>
    public static CutTable CutsOf(DetectorLayout layout, PhysicsMode mode) =>
        mode == PhysicsMode.Full ? CutTable.FromRanges(layout.Media) : CutTable.Uniform(layout.Media, layout.Physics.FastCut);

    /// <summary>Transport for one worker.</summary>
    /// <param name="records">Those outside of transport who keep something of a history, so that it can branch.</param>
    /// <param name="limit">Ends histories, and leaves out particles, that nobody wants to see the end of; null where all are followed.</param>
    public Transporter NewTransporter(IReadOnlyList<IHistoryRecord> records, HistoryLimit? limit = null) =>
        new(_navigator, _physics, _cascades, _showers, _signal, records, _reactions, limit);

    private static SignalPhysics Build(SignalSettings signal, DetectorLayout layout) => new(
        new DarkPhysics(signal.Boson, layout.Media), new DarkDecaySampler(signal.Boson), signal.ForcedVolume(layout)?.Id);
}
