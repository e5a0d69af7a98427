using System;
using NA64Mu.App.Compare;
using NA64Mu.Core;

namespace NA64Mu.App.Scans;

/// <summary>Events that would have fired the trigger, for each place of the counter.</summary>
internal sealed class S4Tally
{
    private static readonly int CauseCount = Enum.GetValues<TriggerCause>().Length;
    private static readonly int PopulationCount = Enum.GetValues<ScanPopulation>().Length;

    private readonly Population[] _populations = new Population[PopulationCount];
    private readonly ShareSum[] _fired;
    private readonly ShareSum[] _causes;

    /// <summary>A tally without events.</summary>
    /// <param name="places">Number of places.</param>
    public S4Tally(int places)
    {
        _fired = new ShareSum[places * PopulationCount];
        _causes = new ShareSum[places * CauseCount];
    }

    /// <summary>Books of all events.</summary>
    public RunReport Report { get; } = new();

    /// <summary>Counts an event in a population, whether or not it fires anything.</summary>
    /// <param name="population">Population.</param>
    /// <param name="weight">Weight of the event.</param>
    public void Count(ScanPopulation population, double weight) => _populations[(int)population].Add(weight);

    /// <summary>Counts an event that may fire the trigger at a place, in a population that it belongs to.</summary>
    /// <param name="place">Index of the place.</param>
    /// <param name="population">Population.</param>
    /// <param name="weight">Weight of the event.</param>
    /// <param name="probability">Probability that it fires.</param>
    public void Fire(int place, ScanPopulation population, double weight, double probability) =>
        _fired[place * PopulationCount + (int)population].Add(weight, probability);

    /// <summary>Says why an event may fire the trigger at a place.</summary>
    /// <param name="place">Index of the place.</param>
    /// <param name="cause">Cause.</param>
    /// <param name="weight">Weight of the event.</param>
    /// <param name="probability">Probability that it fires.</param>
    public void Explain(int place, TriggerCause cause, double weight, double probability) =>
        _causes[place * CauseCount + (int)cause].Add(weight, probability);

    /// <summary>Adds the events of another tally of the same places.</summary>
    /// <param name="other">The other.</param>
    public void Add(S4Tally other)
    {
        Requires.That(_fired.Length == other._fired.Length, "the same places");
        for (int index = 0; index < _populations.Length; index++) _populations[index].Add(in other._populations[index]);
        for (int index = 0; index < _fired.Length; index++) _fired[index].Add(in other._fired[index]);
        for (int index = 0; index < _causes.Length; index++) _causes[index].Add(in other._causes[index]);
        Report.Add(other.Report);
    }

    /// <summary>Share of a population that fires the trigger at a place.</summary>
    /// <param name="place">Index of the place.</param>
    /// <param name="population">Population.</param>
    public MeasuredValue Share(int place, ScanPopulation population) =>
        _fired[place * PopulationCount + (int)population].Of(in _populations[(int)population]);

    /// <summary>Part of the share of all events that has a cause.</summary>
    /// <param name="place">Index of the place.</param>
    /// <param name="cause">Cause.</param>
    public MeasuredValue Share(int place, TriggerCause cause) =>
        _causes[place * CauseCount + (int)cause].Of(in _populations[(int)ScanPopulation.All]);
}
