using System;
using System.Diagnostics;
using System.IO;
using NUnit.Framework;

namespace NA64Mu.Tests.Support;

/// <summary>The program as a process of its own, for what cannot be tried within the tests: signals, limits, closed streams.</summary>
internal static class ChildProgram
{
    /// <summary>The program, to be started by "dotnet".</summary>
    public static string Program => Path.Combine(TestContext.CurrentContext.TestDirectory, "na64mu.dll");

    /// <summary>Starts the program. A shell lets its background jobs ignore SIGINT, and children inherit that: it is set back here.</summary>
    public static Process Start(params string[] arguments) => StartProcess("env", ["--default-signal=INT", "dotnet", Program, .. arguments]);

    /// <summary>Runs a line of the shell in which "na64mu" stands for the program.</summary>
    public static CommandRun Shell(string line) => Run("bash", "-c", $"na64mu() {{ dotnet '{Program}' \"$@\"; }}; {line}");

    /// <summary>Runs a program to its end.</summary>
    public static CommandRun Run(string file, params string[] arguments)
    {
        using Process process = StartProcess(file, arguments);
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
