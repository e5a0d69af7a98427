using System;
using System.Collections.Generic;
using System.Linq;
using NA64Mu.App.Compare;
using NA64Mu.Reconstruction.Selection;

namespace NA64Mu.App.Scans;

/// <summary>Events of each population that pass the trigger and the cuts, one after the other.</summary>
internal sealed class SelectionTally
{
    private static readonly ScanPopulation[] AllPopulations = Enum.GetValues<ScanPopulation>();

    private readonly Cut[] _cuts;
    private readonly Population[] _populations = new Population[AllPopulations.Length];
    private readonly ShareSum[] _members = new ShareSum[AllPopulations.Length];
    private readonly ShareSum[] _passed;

    /// <summary>A tally without events.</summary>
    /// <param name="cuts">Cuts in their order.</param>
    public SelectionTally(IReadOnlyList<Cut> cuts)
    {
        _cuts = [.. cuts];
        _passed = new ShareSum[AllPopulations.Length * _cuts.Length];
    }

    /// <summary>Names of the cuts, in their order.</summary>
    public IReadOnlyList<string> Cuts => [.. _cuts.Select(cut => cut.Name)];

    /// <summary>Events tried, with boson or without.</summary>
    public long Tries { get; private set; }

    /// <summary>Takes in an event.</summary>
    /// <param name="candidate">The event.</param>
    /// <param name="membership">Its populations.</param>
    public void Fill(in EventView candidate, ScanMembership membership)
    {
        Tries++;
        int passed = 0;
        while (passed < _cuts.Length && _cuts[passed].Passes(in candidate)) passed++;
        double weight = candidate.Weight;
        foreach (ScanPopulation population in AllPopulations)
        {
            if (!membership.IsIn(population)) continue;
            _populations[(int)population].Add(weight);
            _members[(int)population].Add(weight, 1);
            for (int cut = 0; cut < passed; cut++) _passed[(int)population * _cuts.Length + cut].Add(weight, 1);
        }
    }

    /// <summary>Share of a population that passes a cut and all before.</summary>
    /// <param name="population">Population.</param>
    /// <param name="cut">Name of the cut.</param>
    public MeasuredValue Share(ScanPopulation population, string cut) => Passed(population, cut).Of(in _populations[(int)population]);

    /// <summary>Weight of a population for each event tried.</summary>
    /// <param name="population">Population.</param>
    public MeasuredValue PerTry(ScanPopulation population) => _members[(int)population].Per(Tries);

    /// <summary>Weight of the events of a population that pass a cut and all before, for each event tried.</summary>
    /// <param name="population">Population.</param>
    /// <param name="cut">Name of the cut.</param>
    public MeasuredValue PerTry(ScanPopulation population, string cut) => Passed(population, cut).Per(Tries);

    private ref readonly ShareSum Passed(ScanPopulation population, string cut)
    {
        int index = Array.FindIndex(_cuts, known => known.Name == cut);
        Core.Requires.That(index >= 0, "a cut of the list");
        return ref _passed[(int)population * _cuts.Length + index];
    }
}
