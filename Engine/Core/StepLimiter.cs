namespace NA64Mu.Core;

/// <summary>Who set the length of a step.</summary>
public enum StepLimiter : byte
{
    /// <summary>The border of a volume or slab.</summary>
    Boundary,

    /// <summary>A discrete interaction.</summary>
    Interaction,

    /// <summary>The accuracy of continuous energy loss.</summary>
    EnergyLoss,

    /// <summary>The accuracy of the path in a magnetic field.</summary>
    Field,

    /// <summary>The end of the particle's range.</summary>
    Range,

    /// <summary>The accuracy of multiple scattering.</summary>
    Scattering,

    /// <summary>The forced emission of a light boson.</summary>
    Emission,

    /// <summary>A stored history: several interactions in one slab, at the last of which the step ends.</summary>
    History,
}
