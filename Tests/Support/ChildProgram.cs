using System;
using System.Diagnostics;
using System.IO;
using NUnit.Framework;

namespace NA64Mu.Tests.Support;

/// <summary>The program as a process of its own, for what cannot be tried within the tests: signals, limits, closed streams.</summary>
internal static class ChildProgram
{
    private static string Program => Path.Combine(TestContext.CurrentContext.TestDirectory, "na64mu.dll");

    /// <summary>Starts the program. A shell lets its background jobs ignore SIGINT, and children inherit that: it is set back here.</summary>
    public static Process Start(params string[] arguments) => StartProcess("env", ["--default-signal=INT", "dotnet", Program, .. arguments]);

    /// <summary>Runs a line of the shell in which "na64mu" stands for the program.</summary>
    public static CommandRun Shell(string line)
    {
        using Process process = StartProcess("bash", ["-c", $"na64mu() {{ dotnet '{Program}' \"$@\"; }}; {line}"]);
        var error = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new CommandRun(process.ExitCode, output, error.Result);
    }

    private static Process StartProcess(string file, string[] arguments)
    {
        var start = new ProcessStartInfo(file, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        return Process.Start(start) ?? throw new InvalidOperationException($"{file} did not start");
    }
}
