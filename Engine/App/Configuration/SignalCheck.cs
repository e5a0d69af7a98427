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
internal static class SignalCheck
{
    private const double SmallestCoupling = 1e-30;
    private const double LargestCoupling = 100;
    private const double SmallestMass = 1 * Units.ElectronVolt;

    /// <summary>Finds primaries that cannot radiate the boson, and volumes in which none can.</summary>
    /// <param name="signal">The signal.</param>
    /// <param name="options">What to simulate, with its source.</param>
    /// <param name="layout">Set-up.</param>
    /// <param name="card">Where the options come from, for messages.</param>
    /// <param name="problems">Takes what is wrong.</param>
    public static void Find(SignalSettings signal, RunOptions options, DetectorLayout layout, RunCard card, List<ConfigurationProblem> problems)
    {
        PencilSettings? pencil = options.Pencil;
        if (options.BeamFile is { } beam)
            CheckBeamFile(beam);
        else if (pencil is { Species: not (Species.MuMinus or Species.MuPlus) })
            Add(RunCardKeys.Particle, $"'{SpeciesTable.Name(pencil.Species)}' radiates no boson", "the signal couples to muons alone", "shoot mu- or mu+");
        else
            CheckEnergy(pencil?.Momentum ?? layout.Beam.Momentum);
        CheckBoson();
        if (signal.Emission == EmissionMode.Forced) CheckVolume();

        void CheckBeamFile(IBeamFile file)
        {
            double largest = 0;
            foreach (ParticleState primary in BeamSample.FirstPrimaries(file, options.FirstEvent, options.Events))
            {
                if (primary.Species is Species.MuMinus or Species.MuPlus) largest = Math.Max(largest, primary.MomentumMagnitude);
            }
            if (largest > 0) CheckEnergy(largest);
            else Add(RunCardKeys.Model, $"no event of {file.Name} begins with a muon", "the signal couples to muons alone", "list the muon before other particles");
        }

        void CheckBoson()
        {
            if (signal.Boson.Mass < SmallestMass) Add(RunCardKeys.Mass, "is below 1 eV", "the formulas have not been looked at there", "give a larger mass");
            if (signal.Boson.Coupling is >= SmallestCoupling and <= LargestCoupling) return;
            Add(
                RunCardKeys.Coupling, string.Create(CultureInfo.InvariantCulture, $"g' = {signal.Boson.Coupling:G3} lies outside 1e-30 to 100"),
                "the cross section is that of lowest order, g'² ≪ 4π", "yields grow with the square of the coupling: simulate at another one and scale them");
        }

        void CheckEnergy(double momentum)
        {
            double mass = PhysicalConstants.MuonMass, energy = Math.Sqrt(momentum * momentum + mass * mass);
            if (energy >= 2 * signal.Boson.Mass || !(momentum > 0)) return;
            Add(
                RunCardKeys.Mass, string.Create(CultureInfo.InvariantCulture, $"{signal.Boson.Mass / Units.GeV:G6} GeV is too heavy for muons of {energy / Units.GeV:G6} GeV"),
                "they radiate bosons of up to half their energy", "give a smaller mass");
        }

        void CheckVolume()
        {
            if (signal.ForcedVolume(layout) is not { } volume)
            {
                string problem = signal.Volume is null ? "the set-up has no electromagnetic calorimeter" : $"the set-up has no volume '{signal.Volume}'";
                Add(RunCardKeys.Volume, problem, "", $"one of {string.Join(", ", layout.Volumes.Select(known => known.Name))}");
            }
            else if (IsEmpty(volume))
            {
                Add(RunCardKeys.Volume, $"'{volume.Name}' is vacuum", "there are no nuclei to radiate at", "choose a volume with matter");
            }
        }

        bool IsEmpty(Volume volume)
        {
            bool[] isInside = ForcedVolumes.Of(layout, volume.Id);
            IEnumerable<MaterialId> materials = layout.Volumes.Where(inner => isInside[inner.Id.Index])
                .SelectMany(inner => inner.Layers is null ? [inner.Material] : inner.Layers.Unit.Select(slab => slab.Material));
            return materials.All(material => layout.Materials[material].IsVacuum);
        }

        void Add(RunCardKey key, string problem, string reason, string suggestion) => problems.Add(card.Problem(key, problem, reason, suggestion));
    }
}
