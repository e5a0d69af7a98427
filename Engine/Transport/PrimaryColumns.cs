using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using NA64Mu.Core;
using NA64Mu.Transport.Sources;

namespace NA64Mu.Transport;

/// <summary>Primaries of a block of events from a beam file, a row a particle, and what the generator gave with each event: enough to make the event again without the beam file.</summary>
public sealed class PrimaryColumns
{
    private readonly Column<long> _begin = new("Event/Primaries_begin", "1", "first row of the event in Primaries", ColumnKind.Offsets);
    private readonly Column<int> _pdg = new("Primaries/pdg", "1", "PDG number; the first row of an event is the primary of Truth");
    private readonly VectorColumns _position = new("Primaries/start", "mm", "start", VectorKind.Position);
    private readonly Column<double> _time = new("Primaries/time", "ns", "time of the start");
    private readonly VectorColumns _direction = new("Primaries/direction", "1", "unit vector of flight", VectorKind.Position);
    private readonly Column<double> _kineticEnergy = new("Primaries/kinetic_energy", "MeV", "kinetic energy");
    private readonly Column<double> _weight = new("Truth/primary_weight", "1", "weight of the event as the beam file has it");
    private readonly Column<long> _generatorEvent = new("Truth/hepmc_event", "1", "number of the event in the beam file");
    private readonly Column<double>[] _generatorWeights;

    /// <summary>Empty columns.</summary>
    /// <param name="weightNames">Names of the generator's weights.</param>
    public PrimaryColumns(IReadOnlyList<string> weightNames)
    {
        _generatorWeights = [.. WeightPaths(weightNames).Zip(weightNames, (path, name) => new Column<double>(path, "1", $"generator's weight '{name}'"))];
        Columns =
        [
            _begin, _pdg, .. _position.All, _time, .. _direction.All, _kineticEnergy, _weight, _generatorEvent, .. _generatorWeights,
        ];
    }

    /// <summary>All columns.</summary>
    public IReadOnlyList<Column> Columns { get; }

    /// <summary>Forgets all rows; the offsets hold their first zero.</summary>
    public void Clear()
    {
        for (int index = 0; index < Columns.Count; index++) Columns[index].Clear();
        _begin.Add(0);
    }

    /// <summary>Adds the primaries of one history; pile-up is none of the beam file.</summary>
    /// <param name="primaries">The primaries.</param>
    public void Add(PrimaryBuffer primaries)
    {
        foreach (ref readonly ParticleState particle in primaries.Particles[..primaries.OwnCount])
        {
            _pdg.Add(SpeciesTable.Pdg(particle.Species));
            _position.Add(in particle.Position);
            _time.Add(particle.Time);
            _direction.Add(in particle.Direction);
            _kineticEnergy.Add(particle.KineticEnergy);
        }
        _begin.Add(_pdg.Count);
        _weight.Add(primaries.Weight);
        _generatorEvent.Add(primaries.GeneratorEvent);
        ReadOnlySpan<double> weights = primaries.GeneratorWeights;
        for (int index = 0; index < _generatorWeights.Length; index++) _generatorWeights[index].Add(weights[index]);
    }

    /// <summary>Takes the primaries of an event back out.</summary>
    /// <param name="row">Row of the event.</param>
    /// <param name="primaries">Empty buffer that takes them.</param>
    public void Take(int row, PrimaryBuffer primaries)
    {
        for (int index = (int)_begin[row]; index < _begin[row + 1]; index++)
        {
            bool isKnown = SpeciesTable.TryParse(_pdg[index].ToString(CultureInfo.InvariantCulture), out Species species);
            Requires.That(isKnown, "a stored primary is of a known kind");
            primaries.Add(new ParticleState
            {
                Species = species,
                KineticEnergy = _kineticEnergy[index],
                Position = _position[index],
                Direction = _direction[index],
                Time = _time[index],
                Creator = ProcessId.Primary,
            });
        }
        primaries.MultiplyWeight(_weight[row]);
        primaries.GeneratorEvent = _generatorEvent[row];
        foreach (Column<double> weight in _generatorWeights) primaries.AddGeneratorWeight(weight[row]);
    }

    /// <summary>Paths of the columns of weights: letters, digits and underscores, and a number where two names would be the same.</summary>
    private static List<string> WeightPaths(IReadOnlyList<string> names)
    {
        var paths = new List<string>();
        foreach (string name in names)
        {
            string plain = "Truth/hepmc_weight_" + string.Concat(name.Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '_'));
            string path = plain;
            for (int number = 2; paths.Contains(path); number++) path = FormattableString.Invariant($"{plain}_{number}");
            paths.Add(path);
        }
        return paths;
    }
}
