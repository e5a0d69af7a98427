using System;
using System.IO;
using NA64Mu.App.Output;

namespace NA64Mu.App.Journals;

/// <summary>File of a journal: as long as it is open no other run can open it, and a lock dies with its process.</summary>
internal sealed class JournalFile : IDisposable
{
    /// <summary>What the name of a journal ends in.</summary>
    public const string Suffix = ".journal";

    private const int MostTries = 10;
    private const string Suggestion =
        "if another run writes it, wait for that; else free space, check permissions or give another name. Finished events are kept in it: go on with --resume";

    private JournalFile(string path, Stream stream)
    {
        Path = path;
        Stream = stream;
    }

    /// <summary>Its name.</summary>
    public string Path { get; }

    /// <summary>Its bytes.</summary>
    public Stream Stream { get; }

    /// <summary>Name of the journal of an output.</summary>
    /// <param name="output">The output.</param>
    public static string PathFor(string output) => output + Suffix;

    /// <summary>Opens the journal of an output, or makes an empty one.</summary>
    /// <param name="output">The output.</param>
    /// <param name="open">Opens files, to read and write, for this process alone.</param>
    /// <exception cref="OutputException">Another run has it, or the place cannot be written.</exception>
    public static JournalFile Open(string output, Func<string, Stream> open)
    {
        string path = PathFor(output);
        for (int attempt = 1; ; attempt++)
        {
            Stream? stream = null;
            WriteGuard.Run(path, Suggestion, () => stream = open(path));
            // Another run may have removed it, being done, between opening and locking.
            if (File.Exists(path)) return new JournalFile(path, stream!);
            stream!.Dispose();
            if (attempt == MostTries) throw new OutputException(path, "it vanishes as often as it is made", "give another name");
        }
    }

    /// <summary>A journal of the file system. Without a buffer: what is written is with the system at once.</summary>
    /// <param name="path">Its name.</param>
    public static Stream OpenLocked(string path) => new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 0);

    /// <summary>Calls the system.</summary>
    /// <param name="write">The call.</param>
    public void Guard(Action write) => WriteGuard.Run(Path, Suggestion, write);

    /// <summary>Calls the system.</summary>
    /// <typeparam name="T">What is made.</typeparam>
    /// <param name="write">The call.</param>
    public T Guard<T>(Func<T> write)
    {
        T? result = default;
        Guard(() => { result = write(); });
        return result!;
    }

    /// <summary>A failure as a message.</summary>
    /// <param name="error">What the system said.</param>
    public OutputException Failure(Exception error) => new(Path, error.Message, Suggestion, error);

    /// <summary>Fails where somebody has removed the file: what is written then goes nowhere.</summary>
    public void RequireThere()
    {
        if (!File.Exists(Path)) throw new OutputException(Path, "somebody has removed it, or the folder that it was in", "start again");
    }

    /// <summary>Removes the file; what is open stays so.</summary>
    public void Remove() => Guard(() =>
    {
        if (File.Exists(Path)) File.Delete(Path);
    });

    /// <inheritdoc/>
    public void Dispose() => Stream.Dispose();
}
