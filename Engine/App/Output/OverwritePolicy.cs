namespace NA64Mu.App.Output;

/// <summary>What to do with a file that is already there.</summary>
public enum OverwritePolicy
{
    /// <summary>Refuse to start.</summary>
    Refuse,

    /// <summary>Replace it, once the new one is whole.</summary>
    Replace,
}
