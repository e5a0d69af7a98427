namespace NA64Mu.Transport.Signal;

/// <summary>How often muons radiate the boson of a signal run.</summary>
public enum EmissionMode
{
    /// <summary>Once by the primary muon in one volume, the event weighted for it.</summary>
    Forced,

    /// <summary>At the rate of nature, by every muon and everywhere.</summary>
    Natural,
}
