namespace NA64Mu.App.Dark;

/// <summary>Ways to an upper limit on a signal.</summary>
public enum LimitMethod
{
    /// <summary>CLs; without background the classical limit.</summary>
    Cls,

    /// <summary>Upper end of the interval of Feldman and Cousins.</summary>
    FeldmanCousins,
}
