using System;
using System.Diagnostics;
using System.IO;
using System.Runtime.InteropServices;
using NA64Mu.App.Configuration;
using NA64Mu.App.Output;

namespace NA64Mu.App.Stages;

/// <summary>Takes the time of a stage and writes the sidecar of the file it made.</summary>
internal sealed class StageClock
{
    private readonly DateTimeOffset _start = DateTimeOffset.UtcNow;

    /// <summary>Writes the sidecar.</summary>
    /// <param name="path">Event file, complete.</param>
    /// <param name="threads">Threads used.</param>
    /// <param name="events">Events written.</param>
    public void WriteSidecar(string path, int threads, long events)
    {
        using Process process = Process.GetCurrentProcess();
        DateTimeOffset end = DateTimeOffset.UtcNow;
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
            EndedAt = end,
            WallTimeS = (end - _start).TotalSeconds,
            CpuTimeS = process.TotalProcessorTime.TotalSeconds,
            PeakMemoryBytes = process.PeakWorkingSet64,
            Events = events,
            Environment = ProgramEnvironment.Current().Set,
        };
        sidecar.Write(RunSidecar.PathFor(path));
    }
}
