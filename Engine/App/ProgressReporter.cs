using System;
using System.Globalization;
using System.IO;
using System.Threading;

namespace NA64Mu.App;

/// <summary>Tells the user on standard error how far a run is: events, rate, time left and memory. Without colours, as NO_COLOR asks.</summary>
public sealed class ProgressReporter : IDisposable
{
    /// <summary>Time between lines unless the user wants another.</summary>
    public static readonly TimeSpan LineInterval = TimeSpan.FromMinutes(1);

    private const int BarWidth = 24;
    private const string EraseLine = "\r\u001b[K";
    private const double BytesPerMegabyte = 1e6;

    private static readonly TimeSpan BarInterval = TimeSpan.FromSeconds(0.2);

    private readonly TextWriter _output;
    private readonly ProgressStyle _style;
    private readonly long _total;
    private readonly TimeProvider _clock;
    private readonly long _start;
    private readonly Lock _writing = new();
    private readonly ITimer? _timer;
    private long _done;
    private long _before;
    private bool _isBarShown;
    private bool _isClosed;

    /// <summary>A reporter that starts its clock now.</summary>
    /// <param name="output">Where to write.</param>
    /// <param name="style">How.</param>
    /// <param name="total">Events to come.</param>
    /// <param name="clock">Clock, and timer of the reports.</param>
    /// <param name="lineInterval">Time between lines; <see cref="LineInterval"/> if null.</param>
    public ProgressReporter(TextWriter output, ProgressStyle style, long total, TimeProvider clock, TimeSpan? lineInterval = null)
    {
        _output = output;
        _style = style;
        _total = total;
        _clock = clock;
        _start = clock.GetTimestamp();
        if (style == ProgressStyle.None) return;
        TimeSpan interval = style == ProgressStyle.Bar ? BarInterval : lineInterval ?? LineInterval;
        _timer = clock.CreateTimer(static reporter => ((ProgressReporter)reporter!).Report(), this, interval, interval);
    }

    /// <summary>Events done so far.</summary>
    public long Done => Interlocked.Read(ref _done);

    /// <summary>The style that suits standard error as it is connected now.</summary>
    public static ProgressStyle StyleOfStandardError() =>
        Console.IsErrorRedirected || Environment.GetEnvironmentVariable("TERM") is null or "dumb" ? ProgressStyle.Lines : ProgressStyle.Bar;

    /// <summary>Counts events as done by an earlier run: they say nothing of the rate of this one.</summary>
    /// <param name="events">Events.</param>
    public void StartFrom(long events)
    {
        Interlocked.Exchange(ref _before, events);
        Add(events);
    }

    /// <summary>Counts events as done; any thread may call it.</summary>
    /// <param name="events">Events.</param>
    public void Add(long events) => Interlocked.Add(ref _done, events);

    /// <summary>Writes a line of the log without tearing the bar.</summary>
    /// <param name="line">The line.</param>
    public void WriteLine(string line)
    {
        lock (_writing)
        {
            EraseBar();
            _output.WriteLine(line);
        }
    }

    /// <summary>Writes the last state, if anything was done, and stops.</summary>
    public void Dispose()
    {
        _timer?.Dispose();
        lock (_writing)
        {
            if (_isClosed) return;
            _isClosed = true;
            if (_style == ProgressStyle.None) return;
            EraseBar();
            if (Done == 0) return;
            _output.WriteLine(Describe());
        }
    }

    private void Report()
    {
        lock (_writing)
        {
            if (_isClosed) return;
            try
            {
                if (_style == ProgressStyle.Lines) _output.WriteLine(Describe());
                else DrawBar();
                _output.Flush();
            }
            catch (IOException)
            {
                // Nobody reads standard error any more: the run goes on without reports.
                _isClosed = true;
            }
        }
    }

    private void DrawBar()
    {
        double share = _total > 0 ? Math.Min(1, (double)Done / _total) : 1;
        int filled = (int)(share * BarWidth);
        _output.Write($"{EraseLine}[{new string('#', filled)}{new string('-', BarWidth - filled)}] {Describe()}");
        _isBarShown = true;
    }

    private void EraseBar()
    {
        if (_isBarShown) _output.Write(EraseLine);
        _isBarShown = false;
    }

    private string Describe()
    {
        long done = Done;
        double seconds = _clock.GetElapsedTime(_start).TotalSeconds;
        double rate = seconds > 0 ? (done - Interlocked.Read(ref _before)) / seconds : 0;
        string left = done >= _total ? $"in {Duration(seconds)}" : rate > 0 ? $"{Duration((_total - done) / rate)} left" : "? left";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{done}/{_total} events, {rate:0.#} ev/s, {left}, {Environment.WorkingSet / BytesPerMegabyte:0} MB");
    }

    private static string Duration(double seconds)
    {
        TimeSpan span = TimeSpan.FromSeconds(Math.Min(Math.Round(seconds), TimeSpan.MaxValue.TotalSeconds / 2));
        return string.Create(CultureInfo.InvariantCulture, $"{(long)span.TotalHours}:{span.Minutes:00}:{span.Seconds:00}");
    }
}
