using System;
using NA64Mu.Core;

namespace NA64Mu.Reconstruction.Tracking.Finding;

/// <summary>Charge over momentum of two lines before and behind a uniform dipole, and how well they meet in it; immutable.</summary>
/// <remarks>
/// In a uniform field B over the length L the component of the momentum across the field, p_t, turns on a circle, and
/// sin θ_out − sin θ_in = q κ B L / p_t holds exactly, with κ = 0.299792458 MeV/c per T mm, θ the angle to the beam in the bending plane
/// (axis u = z × B/|B|) and p = p_t √(1 + tan²λ), tan λ the slope along B over the path across it (PDG 2022, Eq. (35.46)). The chord of the
/// circle lies at (θ_in + θ_out)/2, so that the exit is L tan((θ_in + θ_out)/2) beside the entry.
/// </remarks>
internal sealed class DipoleKick
{
    private readonly double _fieldLength;
    private readonly double _momentumPerBend;
    private readonly double _scatteringEnergy;

    /// <summary>The kick of a spectrometer.</summary>
    /// <param name="spectrometer">Its field.</param>
    /// <param name="scatteringEnergy">Scattering angle between the lines times momentum [MeV/c].</param>
    public DipoleKick(Spectrometer spectrometer, double scatteringEnergy)
    {
        _fieldLength = spectrometer.FieldLength;
        _momentumPerBend = PhysicalConstants.MomentumPerTeslaMillimetre * spectrometer.FieldIntegral;
        _scatteringEnergy = scatteringEnergy;
    }

    /// <summary>Lines put together.</summary>
    /// <param name="before">Line across the field at its lower z.</param>
    /// <param name="behind">Line across the field at its upper z.</param>
    /// <param name="slopeAlong">Slope along the field.</param>
    public BentLines Join(in StraightLine before, in StraightLine behind, double slopeAlong)
    {
        double cosineBefore = 1 / Math.Sqrt(1 + before.Slope * before.Slope), cosineBehind = 1 / Math.Sqrt(1 + behind.Slope * behind.Slope);
        double sineBefore = before.Slope * cosineBefore, sineBehind = behind.Slope * cosineBehind;
        double bend = sineBehind - sineBefore, dip = 0.5 * slopeAlong * (cosineBefore + cosineBehind);
        double perBend = 1 / (_momentumPerBend * Math.Sqrt(1 + dip * dip));
        double chargeOverMomentum = bend * perBend, scattering = _scatteringEnergy * chargeOverMomentum;
        double bendVariance = before.SlopeVariance * Sixth(cosineBefore) + behind.SlopeVariance * Sixth(cosineBehind) + scattering * scattering;
        double tangentOfMean = (sineBefore + sineBehind) / (cosineBefore + cosineBehind), half = 0.5 * _fieldLength;
        double offset = behind.Position - before.Position - _fieldLength * tangentOfMean;
        double offsetVariance = before.VarianceAt(half) + behind.VarianceAt(-half) + scattering * scattering * _fieldLength * _fieldLength;
        return new BentLines(bend, chargeOverMomentum, bendVariance * perBend * perBend, offset * offset / offsetVariance);
    }

    private static double Sixth(double cosine)
    {
        double square = cosine * cosine;
        return square * square * square;
    }
}
