using System;
using System.CommandLine;
using System.Globalization;
using System.IO;
using System.Threading.Tasks;
using NA64Mu.App.Bench;
using NA64Mu.App.Configuration;
using NA64Mu.Geometry;

namespace NA64Mu.App.Commands;

/// <summary>"bench": throughput of this machine.</summary>
internal static class BenchCommand
{
    /// <summary>The verb.</summary>
    /// <param name="output">Data goes here.</param>
    /// <param name="error">Log goes here.</param>
    public static Command Create(TextWriter output, TextWriter error)
    {
        Option<string?> geometry = GeometryOption.Create();
        Option<string> physics = PhysicsOption.Create();
        Option<int> threads = new Option<int>("--threads", "-j") { Description = "threads", DefaultValueFactory = _ => 1 }
            .Between(1, OutputOptions.MostThreads);
        Option<long> events = new Option<long>("--events", "-n") { Description = "events to time", DefaultValueFactory = _ => 50_000 }
            .Between(ThroughputBench.Parts, long.MaxValue);
        var store = new Option<string>("--store") { Description = "what is kept: events, summary, histograms, or none for the engine alone", DefaultValueFactory = _ => "events" };
        store.AcceptOnlyFromAmong("events", "summary", "histograms", "none");
        Option<bool> json = JsonOutput.Option();
        var command = new Command("bench", "time of an event: 160 GeV mu- through the whole set-up, digits and file included")
        {
            geometry, physics, threads, events, store, json,
        };
        command.SetAction((parsed, cancellation) =>
        {
            DetectorLayout layout = GeometryOption.Load(parsed.GetValue(geometry));
            WeightingCheck.RequireNone(layout, GeometryOption.NameOf(parsed.GetValue(geometry)), "bench");
            WeightingCheck.RequireMuons(layout, GeometryOption.NameOf(parsed.GetValue(geometry)), "bench");
            var bench = new ThroughputBench(
                layout, PhysicsOption.Parse(parsed.GetValue(physics)!), parsed.GetValue(threads),
                Enum.TryParse(parsed.GetValue(store), ignoreCase: true, out StoreKind kind) ? kind : null);
            error.WriteLine("warming up, then ten parts");
            BenchReport report = bench.Measure(parsed.GetValue(events), cancellation);
            if (parsed.GetValue(json)) JsonOutput.Write(output, report);
            else WriteTable(output, report);
            return Task.FromResult(ExitCode.Success);
        });
        return command;
    }

    private static void WriteTable(TextWriter output, BenchReport report)
    {
        void Time(string name, BenchValue value) => output.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{name,-25}{value.Median:F4} ({value.Lowest:F4} to {value.Highest:F4}), mean {value.Mean:F4} ± {value.Error:F4}"));
        output.WriteLine("times in ms: median of ten parts (their range), mean and its error");
        Time("wall, per event and core", report.MsPerEvent);
        Time("processor, per event", report.CpuMsPerEvent);
        Time("  physics", report.StagesMs.Physics);
        Time("  digitisation", report.StagesMs.Digitisation);
        Time("  reconstruction", report.StagesMs.Reconstruction);
        Time("  output", report.StagesMs.Output);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"compiler, all events     {report.CompilationMs:F0}"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"steps per event          {report.StepsPerEvent:F1}"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"ns per step              {report.NsPerStep:F1}"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"allocated bytes/event    {report.AllocatedBytesPerEvent:F1}"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"arithmetic kernel        {report.KernelNs:F2} ns"));
        foreach ((string name, double cut) in report.CutsMev)
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name + " cut",-24} {cut:G4} MeV"));
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{report.Events} events behind {report.WarmUpEvents} of warm-up, {report.Threads} thread(s), physics {report.Physics}, store {report.Store}, {report.Version}"));
    }
}
