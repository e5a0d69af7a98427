using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace NA64Mu.Tests.Support;

/// <summary>A clock that the test moves; its timers fire on the thread of the test.</summary>
internal sealed class ManualTime : TimeProvider
{
    private readonly List<ManualTimer> _timers = [];
    private TimeSpan _now;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => _now.Ticks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new ManualTimer(() => callback(state), _now + dueTime, period);
        _timers.Add(timer);
        return timer;
    }

    /// <summary>Moves the clock on and fires what falls due.</summary>
    public void Advance(TimeSpan span)
    {
        _now += span;
        foreach (ManualTimer timer in _timers) timer.FireUntil(_now);
    }

    private sealed class ManualTimer(Action action, TimeSpan due, TimeSpan period) : ITimer
    {
        private TimeSpan? _due = due;

        public void FireUntil(TimeSpan now)
        {
            while (_due <= now)
            {
                _due += period;
                action();
            }
        }

        public bool Change(TimeSpan dueTime, TimeSpan period) => throw new NotSupportedException();

        public void Dispose() => _due = null;

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
