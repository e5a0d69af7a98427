using System;
using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Runtime.InteropServices;
using NA64Mu.App.Configuration;
using NA64Mu.App.Logging;
using NA64Mu.App.Output;
using NA64Mu.Core;

namespace NA64Mu.App.Commands;

/// <summary>All verbs, and the one place where failures become messages and exit codes.</summary>
public static class CommandLine
{
    /// <summary>Parses and runs, heeding signals from now on.</summary>
    /// <param name="arguments">Words after the program's name.</param>
    /// <param name="output">Data goes here.</param>
    /// <param name="error">Log and errors go here.</param>
    /// <returns>Exit code.</returns>
    public static int Invoke(IReadOnlyList<string> arguments, TextWriter output, TextWriter error)
    {
        using var signals = new SignalCancellation();
        return Invoke(arguments, output, error, signals);
    }

    /// <summary>Parses and runs.</summary>
    /// <param name="arguments">Words after the program's name.</param>
    /// <param name="output">Data goes here.</param>
    /// <param name="error">Log and errors go here.</param>
    /// <param name="signals">Signals from outside, heeded since the program began.</param>
    /// <returns>Exit code.</returns>
    public static int Invoke(IReadOnlyList<string> arguments, TextWriter output, TextWriter error, SignalCancellation signals)
    {
        using var log = new LogWriter(error, TimeProvider.System);
        var logOptions = new LogOptions();
        RootCommand root = Build(output, log);
        logOptions.AddTo(root);
        ParseResult parsed = root.Parse(arguments);
        if (UsageProblems.Of(parsed) is { Count: > 0 } mistakes)
        {
            foreach (string mistake in mistakes) log.WriteLine($"error: {mistake}");
            log.WriteLine($"see `{UsageProblems.NameOf(parsed.CommandResult)} --help`");
            return ExitCode.Usage;
        }
        try
        {
            var environment = ProgramEnvironment.Current();
            logOptions.Apply(parsed, environment, log);
            Introduce(environment, arguments, log);
            signals.Token.ThrowIfCancellationRequested();
            var configuration = new InvocationConfiguration
            {
                EnableDefaultExceptionHandler = false,
                Output = output,
                Error = log,
                ProcessTerminationTimeout = null,
            };
            return parsed.InvokeAsync(configuration, signals.Token).GetAwaiter().GetResult();
        }
        catch (OperationCanceledException exception)
        {
            string kept = exception is RunStoppedException ? exception.Message : "nothing was left half-written";
            log.WriteLine($"error: stopped by a signal, {signals.SignalName}; {kept}");
            return signals.ExitCode;
        }
        catch (Exception exception) when (TryExplain(exception, log, out int code))
        {
            return code;
        }
    }

    /// <summary>The verbs.</summary>
    /// <param name="output">Data goes here.</param>
    /// <param name="error">Log and errors go here.</param>
    public static RootCommand Build(TextWriter output, TextWriter error)
    {
        RootCommand root = CreateRoot(Console.In, output, error);
        foreach (Option option in root.Options)
        {
            // Its own action asks the program that was started, which need not be this one.
            if (option is VersionOption) option.Action = new VersionAction(output);
        }
        return root;
    }

    /// <summary>Tells what runs where, for those who want to know.</summary>
    private static void Introduce(ProgramEnvironment environment, IReadOnlyList<string> arguments, TextWriter log)
    {
        foreach (string warning in environment.Warnings()) log.WriteLine(warning);
        log.WriteLine($"debug: na64mu {BuildInformation.Current} on {Environment.MachineName}, {RuntimeInformation.OSDescription}, {RuntimeInformation.FrameworkDescription}");
        log.WriteLine($"debug: arguments: {string.Join(' ', arguments)}");
        foreach ((string name, string value) in environment.Set) log.WriteLine($"debug: environment: {name}={value}");
    }

    private static RootCommand CreateRoot(TextReader input, TextWriter output, TextWriter error) => new(
        "Event-level simulation of NA64mu: muons from the M2 beam through calorimeters, trackers and spectrometer to the hermeticity plane")
    {
        RunCommand.Create(input, output, error),
        SimulateCommand.Create(input, output, error),
        BeamCommand.Create(input, error),
        DigitizeCommand.Create(output, error),
        ReconstructCommand.Create(output, error),
        MergeCommand.Create(output, error),
        SalvageCommand.Create(error),
        BatchCommand.Create(input, output, error),
        InfoCommand.Create(output),
        ValidateCommand.Create(output),
        ReplayCommand.Create(output, error),
        SelectCommand.Create(output, error),
        PlotCommand.Create(output, error),
        ConfigCommand.Create(input, output),
        GeometryCommand.Create(output, error),
        PhysicsCommand.Create(output),
        BenchCommand.Create(output, error),
        CompareCommand.Create(input, output, error),
        CalibrateCommand.Create(output, error),
        ResidualsCommand.Create(output, error),
        PunchCommand.Create(output, error),
        DarkCommand.Create(output, error),
        LimitCommand.Create(output, error),
        ScanCommand.Create(output, error),
        LeadingCommand.Create(output, error),
    };

    /// <summary>Turns what the user or the machine did wrong into a message; bugs go through as they are.</summary>
    private static bool TryExplain(Exception exception, TextWriter error, out int code)
    {
        code = exception switch
        {
            ConfigurationException { IsUsage: true } => ExitCode.Usage,
            ConfigurationException or InvalidInputException or InvalidEventFileException => ExitCode.InvalidInput,
            IOException or UnauthorizedAccessException => ExitCode.InputOutput,
            QualityException => ExitCode.QualityLimit,
            _ => ExitCode.InternalError,
        };
        if (code == ExitCode.InternalError) error.WriteLine($"error: {exception}");
        if (exception is ConfigurationException configuration)
        {
            foreach (ConfigurationProblem problem in configuration.Problems) error.WriteLine($"error: {problem}");
            error.WriteLine($"error: {configuration.Problems.Count} problem(s); nothing was done");
        }
        else
        {
            error.WriteLine($"error: {exception.Message}");
        }
        return true;
    }
}
