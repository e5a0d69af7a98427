namespace NA64Mu.App;

/// <summary>What the program tells the shell; batch systems hold a job on 2 and 3 and try again on 4.</summary>
public static class ExitCode
{
    /// <summary>All is done.</summary>
    public const int Success = 0;

    /// <summary>A bug of ours.</summary>
    public const int InternalError = 1;

    /// <summary>A mistake on the command line or in the run settings.</summary>
    public const int Usage = 2;

    /// <summary>An input, geometry or event file that cannot be used.</summary>
    public const int InvalidInput = 3;

    /// <summary>A file could not be read or written; it may work another time.</summary>
    public const int InputOutput = 4;

    /// <summary>The run ended but missed a limit of quality, such as the number of abandoned tracks.</summary>
    public const int QualityLimit = 5;

    /// <summary>Stopped by SIGUSR1: what is done is safe, and the same command with --resume goes on.</summary>
    public const int RestartMe = 85;

    /// <summary>Stopped by SIGINT, 128 + 2.</summary>
    public const int Interrupted = 130;

    /// <summary>Killed by SIGKILL, 128 + 9, as a shell tells it.</summary>
    public const int Killed = 137;

    /// <summary>Stopped by SIGTERM, 128 + 15.</summary>
    public const int Terminated = 143;
}
