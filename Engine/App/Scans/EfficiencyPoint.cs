using System;
using System.Collections.Generic;
using System.Linq;
using NA64Mu.App.Compare;
using NA64Mu.App.Dark;
using NA64Mu.Physics.DarkSector;
using NA64Mu.Reconstruction.Selection;

namespace NA64Mu.App.Scans;

/// <summary>Trigger and selection of bosons of one mass at one energy of the beam.</summary>
internal sealed record EfficiencyPoint
{
    /// <summary>Mass [MeV].</summary>
    public required double MassMev { get; init; }

    /// <summary>Muons tried.</summary>
    public required long Muons { get; init; }

    /// <summary>Bosons of each population per muon, at the coupling of the scan.</summary>
    public required IReadOnlyDictionary<ScanPopulation, MeasuredValue> PerMuon { get; init; }

    /// <summary>Share of each population that passes each cut and all before, by name of the cut.</summary>
    public required IReadOnlyDictionary<ScanPopulation, IReadOnlyDictionary<string, MeasuredValue>> Efficiency { get; init; }

    /// <summary>Events per muon that pass each cut and all before, by name of the cut.</summary>
    public required IReadOnlyDictionary<string, MeasuredValue> PassingPerMuon { get; init; }

    /// <summary>Reads a tally.</summary>
    /// <param name="boson">Boson of the run.</param>
    /// <param name="tally">Tally of the run.</param>
    public static EfficiencyPoint Of(DarkBoson boson, SelectionTally tally)
    {
        ScanPopulation[] populations = Enum.GetValues<ScanPopulation>();
        return new EfficiencyPoint
        {
            MassMev = boson.Mass,
            Muons = tally.Tries,
            PerMuon = populations.ToDictionary(population => population, tally.PerTry),
            Efficiency = populations.ToDictionary(
                population => population,
                population => (IReadOnlyDictionary<string, MeasuredValue>)tally.Cuts.ToDictionary(cut => cut, cut => tally.Share(population, cut))),
            PassingPerMuon = tally.Cuts.ToDictionary(cut => cut, cut => tally.PerTry(ScanPopulation.All, cut)),
        };
    }

    /// <summary>The point as a row of the table that other commands read.</summary>
    public EfficiencyRow ToRow() => new()
    {
        Mass = MassMev,
        Emitted = PerMuon[ScanPopulation.All],
        EmittedAboveHalf = PerMuon[ScanPopulation.Hard],
        Triggered = PassingPerMuon[StandardCuts.PhysicsTrigger],
        Selected = PassingPerMuon[StandardCuts.LastCut],
        InBox = PassingPerMuon[StandardCuts.SignalBox],
        TriggerEfficiency = Efficiency[ScanPopulation.All][StandardCuts.PhysicsTrigger],
        TriggerEfficiencyAboveHalf = Efficiency[ScanPopulation.Hard][StandardCuts.PhysicsTrigger],
        SelectionEfficiency = Efficiency[ScanPopulation.All][StandardCuts.LastCut],
        SelectionEfficiencyAboveHalf = Efficiency[ScanPopulation.Hard][StandardCuts.LastCut],
    };
}
