namespace NA64Mu.App.Bench;

/// <summary>Part of the work on an event.</summary>
public enum WorkStage
{
    /// <summary>From the beam to the energies left in the detectors.</summary>
    Physics,

    /// <summary>From these to digits, and to the columns of the block.</summary>
    Digitisation,

    /// <summary>From digits to tracks and energies.</summary>
    Reconstruction,
}
