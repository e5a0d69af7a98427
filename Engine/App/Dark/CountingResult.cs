namespace NA64Mu.App.Dark;

/// <summary>Outcome of an experiment that counts events.</summary>
/// <param name="Observed">Events counted, from zero up.</param>
/// <param name="Background">Events expected without signal, from zero up.</param>
/// <param name="BackgroundError">Standard deviation of <paramref name="Background"/>; zero where it is known exactly or zero.</param>
public sealed record CountingResult(int Observed, double Background, double BackgroundError);
