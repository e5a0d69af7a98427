namespace NA64Mu.App.Batch;

/// <summary>Who starts the jobs of a production.</summary>
internal enum BatchEngine
{
    /// <summary>Slurm, as an array of tasks.</summary>
    Slurm,

    /// <summary>HTCondor, with files carried to the node and back.</summary>
    HtCondor,

    /// <summary>Processes of this machine.</summary>
    Local,
}
