using System;
using NA64Mu.App.Commands;

namespace NA64Mu.App;

/// <summary>Entry point: parses the command line and runs the verb; every failure becomes one message and an exit code.</summary>
public static class Program
{
    /// <summary>Runs the command line.</summary>
    /// <param name="arguments">Words after the program's name.</param>
    /// <returns>Exit code, see <see cref="ExitCode"/>.</returns>
    public static int Main(string[] arguments)
    {
        using var signals = new SignalCancellation();
        return CommandLine.Invoke(arguments, Console.Out, Console.Error, signals);
    }
}
