using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Diagnostics;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace NA64Mu.App.Batch;

/// <summary>Programs of a batch system, where there are any.</summary>
internal static class ExternalTool
{
    /// <summary>Time that a batch system has for an answer.</summary>
    public static TimeSpan Patience { get; } = TimeSpan.FromMinutes(2);

    /// <summary>Runs a program to its end.</summary>
    /// <param name="program">Name, found on the path.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="patience">Time that it has; null for as long as it takes.</param>
    /// <returns>Exit code and what it printed; null where there is no such program, or it does not end.</returns>
    public static ToolAnswer? Run(string program, IReadOnlyList<string> arguments, TimeSpan? patience)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        try
        {
            using Process process = Process.Start(start) ?? throw new IOException($"{program} did not start");
            Task<string> output = process.StandardOutput.ReadToEndAsync(), error = process.StandardError.ReadToEndAsync();
            if (!process.WaitForExit(patience ?? Timeout.InfiniteTimeSpan))
            {
                process.Kill(entireProcessTree: true);
                return null;
            }
            return new ToolAnswer(process.ExitCode, output.Result, error.Result);
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}
