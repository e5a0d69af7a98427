using System.Collections.Generic;
using System.Linq;
using NA64Mu.App.Configuration;
using NA64Mu.App.HepMc;
using NA64Mu.App.Output;
using NA64Mu.App.Stages;
using NA64Mu.Geometry;

namespace NA64Mu.App.Replay;

/// <summary>The run that an event file comes from, as the file has kept it: set-up, options and source.</summary>
/// <param name="Layout">Set-up.</param>
/// <param name="Readout">Set-up whose read-out made the digits: that of the run, or of the last time that they were made anew.</param>
/// <param name="Options">Options.</param>
/// <param name="Warnings">Reasons for which the same run may give something else today, a line each.</param>
internal sealed record StoredRun(DetectorLayout Layout, DetectorLayout Readout, RunOptions Options, IReadOnlyList<string> Warnings)
{
    /// <summary>Takes the run out of a file.</summary>
    /// <param name="reader">File of any stage; the simulation is the first.</param>
    /// <param name="beamFile">Beam file of the run; null where the file itself shall do.</param>
    /// <exception cref="InvalidEventFileException">Its geometry is damaged.</exception>
    /// <exception cref="InvalidInputException">The beam file is needed, or is another one.</exception>
    public static StoredRun Of(EventFileReader reader, string? beamFile)
    {
        ProvenanceRecord simulation = reader.Header.Provenance[0];
        DetectorLayout layout = StoredGeometry.Of(reader, simulation);
        ProvenanceRecord? digits = reader.Header.Provenance.LastOrDefault(record => record.Stage == DigitizeStage.Name);
        RunOptions options = RunOptionsText.Read(simulation.Configuration, reader.Path + " (stored configuration)");
        if (options.HepMc is { } settings) options = options with { BeamFile = Beam(reader, settings, beamFile) };
        else if (beamFile is not null) throw new InvalidInputException($"{reader.Path}: its run had no beam file; leave --beam-file out");
        return new StoredRun(layout, digits is null ? layout : StoredGeometry.Of(reader, digits), options, [.. WarningsOf(simulation)]);
    }

    private static IBeamFile Beam(EventFileReader reader, BeamFileSettings settings, string? path)
    {
        if (path is null)
        {
            if (StoredBeam.IsIn(reader)) return new StoredBeam(reader, settings);
            throw new InvalidInputException(
                $"{reader.Path}: the primaries of its run came from the beam file {settings.File}, and this file has not kept them; give the simulation file, or --beam-file with the file of SHA-256 {settings.Sha256}");
        }
        HepMcBeam beam = HepMcBeam.Open(path, settings.WeightName);
        if (beam.Sha256 == settings.Sha256) return beam;
        string found = beam.Sha256;
        beam.Dispose();
        throw new InvalidInputException($"{path}: this is not the beam file of the run, {settings.File}: its SHA-256 is {found}, not {settings.Sha256}");
    }

    private static IEnumerable<string> WarningsOf(ProvenanceRecord simulation)
    {
        BuildInformation present = BuildInformation.Current;
        if (simulation.Version == present.Version && simulation.Commit == present.Commit) yield break;
        yield return $"the file was made by version {simulation.Version} (commit {simulation.Commit}), this is {present}: events may differ";
    }
}
