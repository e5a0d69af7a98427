using System;
using System.Globalization;
using System.IO;
using NA64Mu.Core;
using NA64Mu.Transport.Sources;

namespace NA64Mu.App.HepMc;

/// <summary>Writer of primaries as HepMC3 in ASCII (Asciiv3): each is a beam particle that a vertex turns into one of status 1, at the place and time of its start.</summary>
/// <remarks>Numbers have all digits, and <see cref="ExactState"/> keeps what momenta cannot: what is read back is the same to the last bit.</remarks>
internal sealed class HepMcWriter
{
    private readonly TextWriter _text;

    /// <summary>Writes the head of a file.</summary>
    /// <param name="text">The file.</param>
    /// <param name="build">Program that writes it.</param>
    /// <param name="attributes">Names, which have no blanks, and values of the attributes of the run.</param>
    public HepMcWriter(TextWriter text, BuildInformation build, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        _text = text;
        _text.NewLine = "\n";
        _text.WriteLine("HepMC::Version 3.01.02");
        _text.WriteLine(HepMcText.Start);
        _text.WriteLine("W Default");
        _text.WriteLine("T " + HepMcText.Escape($"na64mu\n{build.Version}\ncommit {build.Commit}"));
        foreach ((string name, string value) in attributes) _text.WriteLine($"A {name} {HepMcText.Escape(value)}");
    }

    /// <summary>Writes an event.</summary>
    /// <param name="number">Its number.</param>
    /// <param name="primaries">Its primaries and weight.</param>
    public void Write(long number, PrimaryBuffer primaries)
    {
        Line($"E {number} {primaries.Count} {2 * primaries.Count}");
        _text.WriteLine("U MEV MM");
        Line($"W {primaries.Weight:R}");
        for (int index = 0; index < primaries.Count; index++)
            Line($"A {2 * index + 2} {ExactState.Name} {ExactState.Of(in primaries.Particles[index])}");
        for (int index = 0; index < primaries.Count; index++)
        {
            ref readonly ParticleState particle = ref primaries.Particles[index];
            Vector3D place = particle.Position;
            WriteParticle(2 * index + 1, 0, in particle, HepMcParticle.Beam);
            Line($"V {-index - 1} 0 [{2 * index + 1}] @ {place.X:R} {place.Y:R} {place.Z:R} {particle.Time * PhysicalConstants.SpeedOfLight:R}");
            WriteParticle(2 * index + 2, -index - 1, in particle, HepMcParticle.Final);
        }
    }

    /// <summary>Writes the end of the file.</summary>
    public void Close()
    {
        _text.WriteLine(HepMcText.End);
        _text.Flush();
    }

    private void WriteParticle(int number, int origin, in ParticleState particle, int status)
    {
        Vector3D momentum = particle.Momentum;
        Line($"P {number} {origin} {SpeciesTable.Pdg(particle.Species)} {momentum.X:R} {momentum.Y:R} {momentum.Z:R} {particle.Energy:R} {particle.Mass:R} {status}");
    }

    private void Line(FormattableString line) => _text.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
