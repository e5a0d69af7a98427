using System;
using System.Runtime.InteropServices;
using System.Threading;

namespace NA64Mu.App;

/// <summary>Turns SIGINT, SIGTERM and SIGUSR1 into a cancellation, and remembers which came first.</summary>
public sealed class SignalCancellation : IDisposable
{
    private readonly CancellationTokenSource _source = new();
    private readonly PosixSignalRegistration[] _registrations;
    private readonly Lock _changing = new();
    private string? _signal;
    private bool _isDisposed;

    /// <summary>Starts to listen.</summary>
    public SignalCancellation()
    {
        _registrations =
        [
            Listen(PosixSignal.SIGINT, "SIGINT", App.ExitCode.Interrupted),
            Listen(PosixSignal.SIGTERM, "SIGTERM", App.ExitCode.Terminated),
            .. UserSignal is { } signal ? (PosixSignalRegistration[])[Listen(signal, "SIGUSR1", App.ExitCode.RestartMe)] : [],
        ];
    }

    /// <summary>Cancelled by a signal.</summary>
    public CancellationToken Token => _source.Token;

    /// <summary>What to tell the shell of the signal that came; success if none did.</summary>
    public int ExitCode { get; private set; }

    /// <summary>Name of the signal that came.</summary>
    public string SignalName => _signal ?? "no signal";

    /// <summary>SIGUSR1, which has another number on each system; null where there is none.</summary>
    private static PosixSignal? UserSignal =>
        OperatingSystem.IsLinux() ? (PosixSignal)10 : OperatingSystem.IsMacOS() || OperatingSystem.IsFreeBSD() ? (PosixSignal)30 : null;

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (_changing)
        {
            if (_isDisposed) return;
            _isDisposed = true;
            _source.Dispose();
        }
        // Behind a first signal more may come until the process has ended, which they would kill with a status of its own.
        if (_signal is not null) return;
        foreach (PosixSignalRegistration registration in _registrations) registration.Dispose();
    }

    private PosixSignalRegistration Listen(PosixSignal signal, string name, int exitCode) => PosixSignalRegistration.Create(
        signal,
        context =>
        {
            context.Cancel = true;
            Stop(name, exitCode);
        });

    private void Stop(string name, int exitCode)
    {
        lock (_changing)
        {
            // The first signal tells how the run ends; more of them, as batch systems send, change nothing.
            if (_isDisposed || _signal is not null) return;
            _signal = name;
            ExitCode = exitCode;
            _source.Cancel();
        }
    }
}
