namespace NA64Mu.Reconstruction.Tracking;

/// <summary>Momentum from the bend in a dipole, with the two straight lines it comes from: the result of the first fit and the seed of a
/// better one.</summary>
/// <remarks>The default is a fit without hits. Below <see cref="MomentumFitStatus.Ambiguous"/> no value but the counts has a
/// meaning.</remarks>
public readonly record struct MomentumSeed
{
    /// <summary>How the fit ended.</summary>
    public MomentumFitStatus Status { get; init; }

    /// <summary>Whether another choice of hits fits about as well, or not all were tried.</summary>
    public bool IsAmbiguous { get; init; }

    /// <summary>Choices of one hit in each plane that has hits; 1 is "one hit per Micromegas", the single track of the paper.</summary>
    public int Candidates { get; init; }

    /// <summary>Planes with hits before the magnet.</summary>
    public int PlanesBefore { get; init; }

    /// <summary>Planes with hits behind the magnet.</summary>
    public int PlanesAfter { get; init; }

    /// <summary>Number of the choice of hits before the magnet, <see cref="HitChoices"/>.</summary>
    public long ChoiceBefore { get; init; }

    /// <summary>Number of the choice of hits behind the magnet.</summary>
    public long ChoiceAfter { get; init; }

    /// <summary>Charge over momentum, the quantity whose error is Gaussian [1/(MeV/c)].</summary>
    public double ChargeOverMomentum { get; init; }

    /// <summary>Variance of <see cref="ChargeOverMomentum"/>, from hits and multiple scattering [1/(MeV/c)²].</summary>
    public double ChargeOverMomentumVariance { get; init; }

    /// <summary>Bend: difference of the sines of the angles in the bending plane, behind minus before.</summary>
    public double Bend { get; init; }

    /// <summary>Sum of squared residuals over σ²: of both lines, and of their match in the magnet.</summary>
    public double ChiSquare { get; init; }

    /// <summary>Degrees of freedom of <see cref="ChiSquare"/>.</summary>
    public int DegreesOfFreedom { get; init; }

    /// <summary>Line before the magnet, at the lower z of the field.</summary>
    public LineFit Before { get; init; }

    /// <summary>Line behind the magnet, at the upper z of the field.</summary>
    public LineFit After { get; init; }

    /// <summary>Whether momentum and charge have a meaning.</summary>
    public bool HasMomentum => Status >= MomentumFitStatus.Ambiguous;

    /// <summary>Charge, +1 or −1 [e].</summary>
    public int Charge => ChargeOverMomentum < 0 ? -1 : 1;

    /// <summary>Momentum [MeV/c].</summary>
    public double Momentum => 1 / System.Math.Abs(ChargeOverMomentum);

    /// <summary>Standard deviation of the momentum to first order [MeV/c].</summary>
    public double MomentumSigma => Momentum * Momentum * System.Math.Sqrt(ChargeOverMomentumVariance);
}
