using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Runtime.InteropServices;
using NA64Mu.App.Output;

namespace NA64Mu.App.Stages;

/// <summary>Takes the time of a stage and writes the sidecar of the file it made.</summary>
internal sealed class StageClock
{
    private static readonly string[] HeededVariables = ["NA64_THREADS", "SLURM_CPUS_PER_TASK", "OMP_NUM_THREADS", "NO_COLOR"];

    private readonly TimeProvider _clock;
    private readonly DateTimeOffset _start;
    private readonly long _startTimestamp;

    /// <summary>Starts now.</summary>
    /// <param name="clock">Clock; that of the system if null.</param>
    public StageClock(TimeProvider? clock = null)
    {
        _clock = clock ?? TimeProvider.System;
        _start = _clock.GetUtcNow();
        _startTimestamp = _clock.GetTimestamp();
    }

    /// <summary>Writes the sidecar.</summary>
    /// <param name="path">Event file, complete.</param>
    /// <param name="threads">Threads used.</param>
    /// <param name="events">Events written.</param>
    public void WriteSidecar(string path, int threads, long events)
    {
        using Process process = Process.GetCurrentProcess();
        // Not the difference of two times of day: those may jump.
        TimeSpan elapsed = _clock.GetElapsedTime(_startTimestamp);
        var sidecar = new RunSidecar
        {
            File = Path.GetFileName(path),
            FileBytes = new FileInfo(path).Length,
            FileSha256 = FileHash.Of(path),
            Version = BuildInformation.Current.ToString(),
            CommandLine = Environment.GetCommandLineArgs(),
            WorkingFolder = Environment.CurrentDirectory,
            Host = Environment.MachineName,
            Platform = $"{RuntimeInformation.OSDescription} {RuntimeInformation.ProcessArchitecture} {RuntimeInformation.FrameworkDescription}",
            Threads = threads,
            StartedAt = _start,
            EndedAt = _start + elapsed,
            WallTimeS = elapsed.TotalSeconds,
            CpuTimeS = process.TotalProcessorTime.TotalSeconds,
            PeakMemoryBytes = process.PeakWorkingSet64,
            Events = events,
            Environment = HeededEnvironment(),
        };
        sidecar.Write(RunSidecar.PathFor(path));
    }

    private static Dictionary<string, string> HeededEnvironment()
    {
        var environment = new Dictionary<string, string>();
        foreach (string name in HeededVariables)
        {
            if (Environment.GetEnvironmentVariable(name) is { Length: > 0 } value) environment.Add(name, value);
        }
        return environment;
    }
}
