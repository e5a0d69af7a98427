namespace NA64Mu.Reconstruction.Tracking;

/// <summary>A line and the hits it goes through.</summary>
/// <param name="Line">The line.</param>
/// <param name="Choice">Number of the choice of hits, <see cref="HitChoices"/>.</param>
internal readonly record struct ChosenLine(LineFit Line, long Choice);
