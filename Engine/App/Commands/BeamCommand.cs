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
    /// <param name="input">Standard input.</param>
    /// <param name="error">Log goes here.</param>
    public static Command Create(TextReader input, TextWriter error)
    {
        var simulation = new SimulationOptions(RunVerb.Beam, input);
        var outputs = new OutputOptions();
        var command = new Command("beam", "sample the beam and write its particles to a HepMC3 file, packed where its name ends in .gz");
        simulation.AddTo(command);
        outputs.AddForceTo(command);
        command.SetAction((parsed, cancellation) =>
        {
            RunRequest request = simulation.Read(parsed);
            using IBeamFile? beam = request.Options.BeamFile;
            if (request.Options.FirstEvent + request.Options.Events > int.MaxValue)
                throw new ConfigurationException([request.Card.Problem(RunCardKeys.FirstEvent, "leads to event numbers above 2147483647", "HepMC3 counts events with 32 bits", "give a smaller number")]);
            string path = request.Output;
            OutputPlace.PrepareFor(path, error);
            OutputPlace.RequireFree(outputs.Overwrite(parsed), path);
            AtomicFile.Write(path, stream =>
            {
                using Stream packed = BeamStream.Pack(stream, path);
                using var text = new StreamWriter(packed, leaveOpen: true);
                Write(text, request.Options, request.Layout, cancellation);
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
