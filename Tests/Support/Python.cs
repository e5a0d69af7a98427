using System;
using System.Diagnostics;
using System.IO;
using NUnit.Framework;

namespace NA64Mu.Tests.Support;

/// <summary>The Python of the system, whose h5py is the reference implementation of HDF5.</summary>
internal static class Python
{
    private const string Program = "/usr/bin/python3";

    public static void IgnoreWithout(string module)
    {
        if (!File.Exists(Program) || Run("-c", $"import {module}").ExitCode != 0) Assert.Ignore($"no {module} here: apt-get install python3-{module}");
    }

    public static (int ExitCode, string Output) Run(params string[] arguments)
    {
        var start = new ProcessStartInfo(Program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        using Process process = Process.Start(start) ?? throw new InvalidOperationException("python did not start");
        string output = process.StandardOutput.ReadToEnd() + process.StandardError.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output);
    }
}
