namespace NA64Mu.App.Journals;

/// <summary>Where a run starts.</summary>
public enum RunStart
{
    /// <summary>At its first event; what an earlier run has left is in the way.</summary>
    Fresh,

    /// <summary>Behind the last finished block of an earlier run, if there is one.</summary>
    Resume,
}
