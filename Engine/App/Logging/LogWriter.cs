using System;
using System.Globalization;
using System.IO;
using System.Text;
using System.Threading;
using NA64Mu.App.Output;

namespace NA64Mu.App.Logging;

/// <summary>Standard error as a log: whole lines are told or not by their level, and kept in a file with the time of day if the user wants one.</summary>
/// <remarks>
/// The level of a line is the word that it begins with, "error:", "warning:" or "debug:", as users see it; all others are of <see cref="LogLevel.Info"/>. What is no
/// whole line, as the bar of progress, is of that level too and goes to standard error alone.
/// </remarks>
public sealed class LogWriter : TextWriter
{
    private const string TimeFormat = "yyyy-MM-ddTHH:mm:ss";
    private const int TimeLength = 19;

    private readonly TextWriter _console;
    private readonly TimeProvider _clock;
    private readonly Lock _writing = new();
    private LogLevel _level = LogLevel.Info;
    private StreamWriter? _file;
    private string _path = "";

    /// <summary>A log that tells all but details, and keeps nothing.</summary>
    /// <param name="console">Standard error.</param>
    /// <param name="clock">Clock of the file.</param>
    public LogWriter(TextWriter console, TimeProvider clock)
        : base(CultureInfo.InvariantCulture)
    {
        _console = console;
        _clock = clock;
        NewLine = console.NewLine;
    }

    /// <inheritdoc/>
    public override Encoding Encoding => _console.Encoding;

    /// <summary>Sets what is told from now on.</summary>
    /// <param name="level">Most detailed level that is told.</param>
    public void Tell(LogLevel level) => _level = level;

    /// <summary>Whether a file that is there is empty or begins as a log, with the time of day; not where it cannot be read.</summary>
    /// <param name="path">The file.</param>
    public static bool CanBeAddedTo(string path)
    {
        try
        {
            // Devices and pipes have no length, and are not to be read.
            if (new FileInfo(path).Length == 0) return true;
            using var reader = new StreamReader(path);
            Span<char> begin = stackalloc char[TimeLength];
            int count = reader.ReadBlock(begin);
            return DateTime.TryParseExact(begin[..count], TimeFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>Keeps all lines from now on in a file, behind what it holds: <see cref="LogLevel.Debug"/> only where that is told, the others always.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="OutputException">It cannot be written.</exception>
    public void KeepIn(string path) => WriteGuard.Run(path, "give another name for the log", () =>
    {
        var stream = new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.ReadWrite);
        _file = new StreamWriter(stream) { AutoFlush = true };
        _path = path;
    });

    /// <inheritdoc/>
    public override void Write(char value)
    {
        if (_level >= LogLevel.Info) _console.Write(value);
    }

    /// <inheritdoc/>
    public override void Write(string? value)
    {
        if (_level >= LogLevel.Info) _console.Write(value);
    }

    /// <inheritdoc/>
    public override void WriteLine(string? value)
    {
        LogLevel level = LevelOf(value);
        lock (_writing)
        {
            if (level <= _level) _console.WriteLine(value);
            if (_file is not null && (level <= LogLevel.Info || level <= _level)) Keep(value);
        }
    }

    /// <inheritdoc/>
    public override void Flush() => _console.Flush();

    /// <summary>Closes the file; standard error stays open.</summary>
    /// <param name="disposing">Whether called by the program.</param>
    protected override void Dispose(bool disposing)
    {
        if (disposing) _file?.Dispose();
        base.Dispose(disposing);
    }

    private static LogLevel LevelOf(string? line) =>
        line is null ? LogLevel.Info
        : line.StartsWith("error:", StringComparison.Ordinal) ? LogLevel.Error
        : line.StartsWith("warning:", StringComparison.Ordinal) ? LogLevel.Warning
        : line.StartsWith("debug:", StringComparison.Ordinal) ? LogLevel.Debug
        : LogLevel.Info;

    private void Keep(string? line)
    {
        try
        {
            _file!.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{_clock.GetUtcNow().ToString(TimeFormat, CultureInfo.InvariantCulture)}Z {line}"));
        }
        catch (IOException exception)
        {
            // The results are worth more than the log: the run goes on.
            _file = null;
            _console.WriteLine($"warning: the log {_path} ends here: {exception.Message}");
        }
    }
}
