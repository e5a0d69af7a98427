using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using NA64Mu.Core;
using NA64Mu.Physics;
using NA64Mu.Transport.Sources;

namespace NA64Mu.App.HepMc;

/// <summary>Choice of the particles of HepMC3 events that are followed, and their states; keeps count of what does not fit.</summary>
/// <remarks>
/// Followed are the particles of status 1; where an event has none, those of status 4, its beam. They start where their vertex is. Momentum and our mass give the energy. Neutrinos pass
/// unseen and are left out.
/// </remarks>
internal sealed class HepMcPrimaries
{
    /// <summary>Relative difference between the stated energy and that of momentum and mass which is not told.</summary>
    private const double AllowedMismatch = 1e-6;

    private readonly string _name;
    private readonly SortedDictionary<int, (long Count, long FirstLine)> _unknown = [];
    private long _neutrinos;
    private long _beamsAlone;
    private long _mismatches;
    private double _largestMismatch;

    /// <summary>An empty count.</summary>
    /// <param name="name">Name of the file, for messages.</param>
    public HepMcPrimaries(string name)
    {
        _name = name;
    }

    /// <summary>Takes the primaries of an event; weights are not its business.</summary>
    /// <param name="source">The event.</param>
    /// <param name="primaries">Empty buffer that takes them.</param>
    public void Take(HepMcEvent source, PrimaryBuffer primaries)
    {
        primaries.GeneratorEvent = source.Number;
        bool hasFinal = source.Particles.Exists(particle => particle.Status == HepMcParticle.Final);
        if (!hasFinal) _beamsAlone++;
        int wanted = hasFinal ? HepMcParticle.Final : HepMcParticle.Beam;
        int unknown = 0;
        for (int index = 0; index < source.Particles.Count; index++)
        {
            HepMcParticle particle = source.Particles[index];
            if (particle.Status != wanted) continue;
            if (Math.Abs(particle.Pdg) is 12 or 14 or 16)
            {
                _neutrinos++;
            }
            else if (!SpeciesTable.TryParse(particle.Pdg.ToString(CultureInfo.InvariantCulture), out Species species) || species is Species.DarkBoson or Species.HadronicSystem)
            {
                (long count, long line) = _unknown.GetValueOrDefault(particle.Pdg, (0, source.Line));
                _unknown[particle.Pdg] = (count + 1, line);
                unknown++;
            }
            else
            {
                primaries.Add(StateOf(source, index, species));
            }
        }
        if (primaries.Count + unknown == 0) throw Error(source, $"event {source.Number} has no particle to follow: none of status 1 or 4 but neutrinos");
    }

    /// <summary>Fails where there were particles that nobody can follow; all of them are listed.</summary>
    /// <exception cref="InvalidInputException">There were.</exception>
    public void RequireKnown()
    {
        if (_unknown.Count == 0) return;
        IEnumerable<string> list = _unknown.Select(entry => $"PDG {entry.Key} ({entry.Value.Count} times, first in the event of line {entry.Value.FirstLine})");
        throw new InvalidInputException(
            $"{_name}: particles that the program does not know: {string.Join(", ", list)}; let the generator decay them, or give them a status other than 1");
    }

    /// <summary>What a user should know, a line each.</summary>
    public IEnumerable<string> Notes()
    {
        if (_neutrinos > 0) yield return $"{_name}: {_neutrinos} neutrinos are left out: they pass unseen, and their energy is not counted as incoming";
        if (_beamsAlone > 0) yield return $"{_name}: {_beamsAlone} events have no particle of status 1; their beam particles, of status 4, are followed";
        if (_mismatches == 0) yield break;
        yield return string.Create(
            CultureInfo.InvariantCulture,
            $"{_name}: {_mismatches} particles have another energy than their momentum and the mass of their kind give, by up to {_largestMismatch:G3} MeV; the momentum is kept");
    }

    private ParticleState StateOf(HepMcEvent source, int index, Species species)
    {
        HepMcParticle particle = source.Particles[index];
        if (!source.TryFindStart(in particle, out HepMcPoint start)) throw Error(source, $"particle {index + 1} of event {source.Number} has no ancestors that lead anywhere");
        double momentum = particle.Momentum.Length;
        if (!(momentum > 0)) throw Error(source, $"particle {index + 1} of event {source.Number} has no momentum, and so no direction");
        ParticleState state = Primary.Create(species, momentum, start.Position, particle.Momentum.Normalised());
        state.Time = start.Time;
        foreach (HepMcAttribute attribute in source.Attributes)
        {
            if (attribute.Owner != index + 1 || attribute.Name != ExactState.Name || ExactState.TryApply(attribute.Value, ref state)) continue;
            throw Error(source, $"the attribute {ExactState.Name} of particle {index + 1} contradicts its momentum or time: remove the attribute if the momentum was changed on purpose");
        }
        if (state.KineticEnergy > PhysicsList.MaximumKineticEnergy)
            throw Error(source, string.Create(CultureInfo.InvariantCulture, $"particle {index + 1} has {state.KineticEnergy / Units.TeV:G6} TeV; the physics tables end at 1 TeV"));
        double mismatch = Math.Abs(particle.Energy - state.Energy);
        if (mismatch <= AllowedMismatch * state.Energy) return state;
        _mismatches++;
        _largestMismatch = Math.Max(_largestMismatch, mismatch);
        return state;
    }

    private InvalidInputException Error(HepMcEvent source, string reason) => new($"{_name}:{source.Line}: {reason}");
}
