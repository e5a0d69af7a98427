namespace NA64Mu.Reconstruction.Tracking.Kalman;

/// <summary>Where a fit begins: a track at the first plane and the size of its errors.</summary>
/// <param name="Start">Track at the first plane of the spectrometer.</param>
/// <param name="PositionVariance">Variance of x and of y [mm²].</param>
/// <param name="SlopeVariance">Variance of each slope.</param>
/// <param name="ChargeOverMomentumVariance">Variance of charge over momentum [1/(MeV/c)²].</param>
public readonly record struct TrackSeed(
    TrackState Start, double PositionVariance, double SlopeVariance, double ChargeOverMomentumVariance);
