using System;
using System.Runtime.InteropServices;
using System.Threading;

namespace NA64Mu.App;

/// <summary>Turns SIGINT and SIGTERM into a cancellation, and remembers which it was.</summary>
public sealed class SignalCancellation : IDisposable
{
    private readonly CancellationTokenSource _source = new();
    private readonly PosixSignalRegistration _interrupt;
    private readonly PosixSignalRegistration _terminate;
    private int _signal;

    /// <summary>Starts to listen.</summary>
    public SignalCancellation()
    {
        _interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, context => Stop(context, 2));
        _terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, context => Stop(context, 15));
    }

    /// <summary>Cancelled by a signal.</summary>
    public CancellationToken Token => _source.Token;

    /// <summary>128 + number of the signal that came.</summary>
    public int ExitCode => 128 + _signal;

    /// <inheritdoc/>
    public void Dispose()
    {
        _interrupt.Dispose();
        _terminate.Dispose();
        _source.Dispose();
    }

    private void Stop(PosixSignalContext context, int signal)
    {
        context.Cancel = true;
        _signal = signal;
        _source.Cancel();
    }
}
