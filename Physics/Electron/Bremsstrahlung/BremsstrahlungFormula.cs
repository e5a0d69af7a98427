namespace NA64Mu.Physics.Electron.Bremsstrahlung;

/// <summary>Which of the two formulas of bremsstrahlung.</summary>
internal enum BremsstrahlungFormula
{
    /// <summary>The fit to the evaluation of Seltzer and Berger, used below 1 GeV.</summary>
    Slow,

    /// <summary>Tsai's formulas with the LPM effect, used above.</summary>
    Fast,
}
