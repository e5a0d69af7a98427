using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using NA64Mu.App.HepMc;
using NA64Mu.Core;
using NA64Mu.Geometry;
using NA64Mu.Transport.Signal;
using NA64Mu.Transport.Sources;

namespace NA64Mu.App.Configuration;

/// <summary>Check that a signal, its source and the set-up fit together.</summary>
internal sealed class SignalCheck
{
    private const double SmallestCoupling = 1e-30;
    private const double LargestCoupling = 100;
    private const double SmallestMass = 1 * Units.ElectronVolt;

    private readonly SignalSettings _signal;
    private readonly RunOptions _options;
    private readonly DetectorLayout _layout;
    private readonly RunCard _card;
    private readonly List<ConfigurationProblem> _problems;

    private SignalCheck(SignalSettings signal, RunOptions options, DetectorLayout layout, RunCard card, List<ConfigurationProblem> problems)
    {
        _signal = signal;
        _options = options;
        _layout = layout;
        _card = card;
        _problems = problems;
    }

    /// <summary>Finds primaries that cannot radiate the boson, and volumes in which none can.</summary>
    /// <param name="signal">The signal.</param>
    /// <param name="options">What to simulate, with its source.</param>
    /// <param name="layout">Set-up.</param>
    /// <param name="card">Where the options come from, for messages.</param>
    /// <param name="problems">Takes what is wrong.</param>
    public static void Find(SignalSettings signal, RunOptions options, DetectorLayout layout, RunCard card, List<ConfigurationProblem> problems)
    {
        var check = new SignalCheck(signal, options, layout, card, problems);
        check.Primaries();
        check.Boson();
        if (signal.Emission == EmissionMode.Forced) check.EmissionVolume();
    }

    private void Primaries()
    {
        PencilSettings? pencil = _options.Pencil;
        if (_options.BeamFile is { } beam)
            BeamFile(beam);
        else if (pencil is { Species: not (Species.MuMinus or Species.MuPlus) })
            Add(RunCardKeys.Particle, $"'{SpeciesTable.Name(pencil.Species)}' radiates no boson", "the signal couples to muons alone", "shoot mu- or mu+");
        else
            Energy(pencil?.Momentum ?? _layout.Beam.Momentum);
    }

    private void BeamFile(IBeamFile file)
    {
        double largest = 0;
        foreach (ParticleState primary in BeamSample.FirstPrimaries(file, _options.FirstEvent, _options.Events))
        {
            if (primary.Species is Species.MuMinus or Species.MuPlus) largest = Math.Max(largest, primary.MomentumMagnitude);
        }
        if (largest > 0) Energy(largest);
        else Add(RunCardKeys.Model, $"no event of {file.Name} begins with a muon", "the signal couples to muons alone", "list the muon before other particles");
    }

    private void Energy(double momentum)
    {
        double mass = PhysicalConstants.MuonMass, energy = Math.Sqrt(momentum * momentum + mass * mass);
        if (energy >= 2 * _signal.Boson.Mass || !(momentum > 0)) return;
        Add(
            RunCardKeys.Mass, string.Create(CultureInfo.InvariantCulture, $"{_signal.Boson.Mass / Units.GeV:G6} GeV is too heavy for muons of {energy / Units.GeV:G6} GeV"),
            "they radiate bosons of up to half their energy", "give a smaller mass");
    }

    private void Boson()
    {
        if (_signal.Boson.Mass < SmallestMass) Add(RunCardKeys.Mass, "is below 1 eV", "the formulas have not been looked at there", "give a larger mass");
        if (_signal.Boson.Coupling is >= SmallestCoupling and <= LargestCoupling) return;
        Add(
            RunCardKeys.Coupling, string.Create(CultureInfo.InvariantCulture, $"g' = {_signal.Boson.Coupling:G3} lies outside 1e-30 to 100"),
            "the cross section is that of lowest order, g'² ≪ 4π", "yields grow with the square of the coupling: simulate at another one and scale them");
    }

    private void EmissionVolume()
    {
        if (_signal.ForcedVolume(_layout) is not { } volume)
        {
            string problem = _signal.Volume is null ? "the set-up has no electromagnetic calorimeter" : $"the set-up has no volume '{_signal.Volume}'";
            Add(RunCardKeys.Volume, problem, "", $"one of {string.Join(", ", _layout.Volumes.Select(known => known.Name))}");
        }
        else if (IsEmpty(volume))
        {
            Add(RunCardKeys.Volume, $"'{volume.Name}' is vacuum", "there are no nuclei to radiate at", "choose a volume with matter");
        }
    }

    private bool IsEmpty(Volume volume)
    {
        bool[] isInside = ForcedVolumes.Of(_layout, volume.Id);
        IEnumerable<MaterialId> materials = _layout.Volumes.Where(inner => isInside[inner.Id.Index])
            .SelectMany(inner => inner.Layers is null ? [inner.Material] : inner.Layers.Unit.Select(slab => slab.Material));
        return materials.All(material => _layout.Materials[material].IsVacuum);
    }

    private void Add(RunCardKey key, string problem, string reason, string suggestion) => _problems.Add(_card.Problem(key, problem, reason, suggestion));
}
