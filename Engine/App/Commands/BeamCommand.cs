using System.CommandLine;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using NA64Mu.App.Configuration;
using NA64Mu.App.HepMc;
using NA64Mu.App.Output;
using NA64Mu.App.Plots;
using NA64Mu.Core;
using NA64Mu.Geometry;
using NA64Mu.Transport.Sources;

namespace NA64Mu.App.Commands;

/// <summary>"beam": the primaries alone, as a HepMC3 file.</summary>
internal static class BeamCommand
{
    /// <summary>The verb.</summary>
    /// <param name="error">Log goes here.</param>
    public static Command Create(TextWriter error)
    {
        var simulation = new SimulationOptions(1000, SourceKind.M2);
        var outputs = new OutputOptions();
        Option<string?> geometry = GeometryOption.Create();
        Option<string> file = new Option<string>("--output", "-o") { Description = "HepMC3 file to write, packed where its name ends in .gz", DefaultValueFactory = _ => "out/beam.hepmc3" }.Named();
        var command = new Command("beam", "sample the beam and write its particles to a HepMC3 file") { geometry, file };
        simulation.AddTo(command);
        outputs.AddForceTo(command);
        command.SetAction((parsed, cancellation) =>
        {
            RunOptions options = simulation.Read(parsed);
            using IBeamFile? beam = options.BeamFile;
            if (simulation.NamesPhysics(parsed))
                throw new ConfigurationException([new ConfigurationProblem(ConfigurationException.CommandLine, 0, "--physics", "has no effect on the beam", "it is not transported here", "leave it out")]);
            DetectorLayout layout = GeometryOption.Load(parsed.GetValue(geometry));
            SourceCheck.Require(options, layout, GeometryOption.NameOf(parsed.GetValue(geometry)));
            string path = parsed.GetValue(file)!;
            OutputPlace.Prepare(Path.GetDirectoryName(Path.GetFullPath(path))!);
            OutputPlace.RequireFree(outputs.Overwrite(parsed), path);
            AtomicFile.Write(path, stream =>
            {
                using Stream packed = BeamStream.Pack(stream, path);
                using var text = new StreamWriter(packed, leaveOpen: true);
                Write(text, options, layout, cancellation);
            });
            error.WriteLine($"wrote {path}");
            return Task.FromResult(ExitCode.Success);
        });
        return command;
    }

    private static void Write(StreamWriter text, RunOptions options, DetectorLayout layout, CancellationToken cancellation)
    {
        var writer = new HepMcWriter(
            text, BuildInformation.Current, ("na64mu_configuration", RunOptionsText.Of(options, layout)), ("geometry_sha256", EventFileAttributes.Sha256(layout.SourceText)));
        IParticleSource source = SourceFactory.Create(options, layout);
        var primaries = new PrimaryBuffer();
        for (long number = options.FirstEvent; number < options.FirstEvent + options.Events; number++)
        {
            cancellation.ThrowIfCancellationRequested();
            var beam = new RandomStream(options.Seed, options.Run, (ulong)number, StreamPurpose.Beam);
            primaries.Clear();
            source.Sample(number, ref beam, primaries);
            writer.Write(number, primaries);
        }
        writer.Close();
    }
}
