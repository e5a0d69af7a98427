using System;
using System.Diagnostics;

namespace NA64Mu.App.Bench;

/// <summary>Clock of what this process takes: time on the wall, and time of the processor of all its threads.</summary>
internal sealed class ProcessClock
{
    private long _wallStart;
    private TimeSpan _processorStart;

    /// <summary>Starts now.</summary>
    public ProcessClock() => Start();

    /// <summary>Time on the wall between starts and stops.</summary>
    public TimeSpan Wall { get; private set; }

    /// <summary>Time of the processor between starts and stops, in the program and in the system for it.</summary>
    public TimeSpan Processor { get; private set; }

    /// <summary>Goes on.</summary>
    public void Start()
    {
        _processorStart = ProcessorTime();
        _wallStart = Stopwatch.GetTimestamp();
    }

    /// <summary>Adds the time since the last start.</summary>
    public void Stop()
    {
        Wall += Stopwatch.GetElapsedTime(_wallStart);
        Processor += ProcessorTime() - _processorStart;
    }

    private static TimeSpan ProcessorTime() => Environment.CpuUsage.TotalTime;
}
