using System;
using NA64Mu.Core;

namespace NA64Mu.Reconstruction.Tracking;

/// <summary>Momentum of one track from straight lines before and behind a uniform dipole; tries all choices of one hit a plane.</summary>
/// <remarks>
/// In a uniform field B over the length L the component of the momentum across the field, p_t, turns on a circle, and
/// sin θ_out − sin θ_in = q κ B L / p_t holds exactly, with κ = 0.299792458 MeV/c per T mm, θ the angle to the beam in the bending plane
/// (axis u = z × B/|B|) and p = p_t √(1 + tan²λ), tan λ the slope along B over the path across it (PDG 2022, Eq. (35.46)).
/// Immutable and shared by all threads.
/// </remarks>
public sealed class DipoleMomentumFit
{
    /// <summary>Above this χ² per degree of freedom, scattering allowed for, the hits are no track; wide, for the tails of
    /// scattering.</summary>
    public const double MaximumReducedChiSquare = 10;

    /// <summary>A second choice of hits whose χ² is within this of the best cannot be told from it (3σ).</summary>
    public const double AmbiguousChiSquareDifference = 9;

    /// <summary>Most choices of hits tried on one side of the magnet; more is ambiguous.</summary>
    public const int MaximumLinesPerArm = 4096;

    private const int LinesKept = 16;
    private const int MaximumPlanes = 32;

    private readonly Spectrometer _spectrometer;

    /// <summary>A fit in a spectrometer.</summary>
    /// <param name="spectrometer">Magnet and planes.</param>
    public DipoleMomentumFit(Spectrometer spectrometer)
    {
        Requires.That(spectrometer.Planes.Length <= MaximumPlanes, "planes fit the room on the stack");
        _spectrometer = spectrometer;
    }

    /// <summary>Fits the hits of one event.</summary>
    /// <param name="hits">Hits in the order of their planes.</param>
    public MomentumSeed Fit(ReadOnlySpan<TrackerHit> hits)
    {
        if (hits.IsEmpty) return default;
        int split = 0;
        while (split < hits.Length && hits[split].Plane < _spectrometer.PlanesBefore) split++;
        HitChoices before = new(hits[..split]), after = new(hits[split..]);
        var seed = new MomentumSeed
        {
            Status = MomentumFitStatus.TooFewPlanes,
            Candidates = (int)Math.Min(int.MaxValue, before.Count * after.Count),
            PlanesBefore = before.Planes,
            PlanesAfter = after.Planes,
        };
        if (before.Planes < 2 || after.Planes < 2) return seed;
        Span<ChosenLine> linesBefore = stackalloc ChosenLine[LinesKept], linesAfter = stackalloc ChosenLine[LinesKept];
        linesBefore = BestLines(in before, _spectrometer.FieldZMin, linesBefore);
        linesAfter = BestLines(in after, _spectrometer.FieldZMax, linesAfter);
        return BestPair(seed, linesBefore, linesAfter, before.Count > MaximumLinesPerArm || after.Count > MaximumLinesPerArm);
    }

    /// <summary>Writes down the hits that a fit has chosen.</summary>
    /// <param name="hits">The hits that were fitted.</param>
    /// <param name="seed">Result of the fit, of a status with a momentum.</param>
    /// <param name="chosen">One hit a plane; room for all planes.</param>
    /// <returns>Number of hits.</returns>
    public int Choose(ReadOnlySpan<TrackerHit> hits, in MomentumSeed seed, Span<TrackerHit> chosen)
    {
        int split = 0;
        while (split < hits.Length && hits[split].Plane < _spectrometer.PlanesBefore) split++;
        new HitChoices(hits[..split]).Choose(seed.ChoiceBefore, chosen);
        new HitChoices(hits[split..]).Choose(seed.ChoiceAfter, chosen[seed.PlanesBefore..]);
        return seed.PlanesBefore + seed.PlanesAfter;
    }

    /// <summary>The lines of one side with the smallest χ², best first.</summary>
    private Span<ChosenLine> BestLines(in HitChoices choices, double referenceZ, Span<ChosenLine> lines)
    {
        Span<TrackerHit> chosen = stackalloc TrackerHit[MaximumPlanes];
        chosen = chosen[..choices.Planes];
        int kept = 0;
        long tried = Math.Min(choices.Count, MaximumLinesPerArm);
        for (long choice = 0; choice < tried; choice++)
        {
            choices.Choose(choice, chosen);
            LineFit line = LineFit.Through(chosen, _spectrometer.Planes, referenceZ);
            int place = kept;
            while (place > 0 && lines[place - 1].Line.ChiSquare > line.ChiSquare) place--;
            if (place == lines.Length) continue;
            if (kept < lines.Length) kept++;
            for (int later = kept - 1; later > place; later--) lines[later] = lines[later - 1];
            lines[place] = new ChosenLine(line, choice);
        }
        return lines[..kept];
    }

    private MomentumSeed BestPair(MomentumSeed start, ReadOnlySpan<ChosenLine> before, ReadOnlySpan<ChosenLine> after, bool isCutShort)
    {
        MomentumSeed best = start;
        double bestChiSquare = double.PositiveInfinity, secondChiSquare = double.PositiveInfinity;
        foreach (ref readonly ChosenLine lineBefore in before)
        {
            foreach (ref readonly ChosenLine lineAfter in after)
            {
                MomentumSeed seed = Combine(in start, lineBefore.Line, lineAfter.Line);
                if (seed.ChiSquare < bestChiSquare)
                {
                    secondChiSquare = bestChiSquare;
                    bestChiSquare = seed.ChiSquare;
                    best = seed with { ChoiceBefore = lineBefore.Choice, ChoiceAfter = lineAfter.Choice };
                }
                else
                {
                    secondChiSquare = Math.Min(secondChiSquare, seed.ChiSquare);
                }
            }
        }
        double allowed = MaximumReducedChiSquare * best.DegreesOfFreedom * ScatteringInflation(in best);
        bool isAmbiguous = isCutShort || secondChiSquare - bestChiSquare < AmbiguousChiSquareDifference;
        return best with
        {
            IsAmbiguous = isAmbiguous,
            Status = !(bestChiSquare <= allowed) ? MomentumFitStatus.BadFit
                : isAmbiguous ? MomentumFitStatus.Ambiguous : MomentumFitStatus.Ok,
        };
    }

    private MomentumSeed Combine(in MomentumSeed start, in LineFit before, in LineFit after)
    {
        BendPlaneLine lineBefore = BendPlaneLine.Of(in before, _spectrometer), lineAfter = BendPlaneLine.Of(in after, _spectrometer);
        double sineBefore = lineBefore.SlopeAcross / Math.Sqrt(1 + lineBefore.SlopeAcross * lineBefore.SlopeAcross);
        double sineAfter = lineAfter.SlopeAcross / Math.Sqrt(1 + lineAfter.SlopeAcross * lineAfter.SlopeAcross);
        double bend = sineAfter - sineBefore;
        double dip = 0.5 * (lineBefore.SlopeAlong * Math.Sqrt(1 - sineBefore * sineBefore)
            + lineAfter.SlopeAlong * Math.Sqrt(1 - sineAfter * sineAfter));
        double chargeOverMomentumPerBend =
            1 / (PhysicalConstants.MomentumPerTeslaMillimetre * _spectrometer.FieldIntegral * Math.Sqrt(1 + dip * dip));
        double cosineBefore2 = 1 - sineBefore * sineBefore, cosineAfter2 = 1 - sineAfter * sineAfter;
        double bendVariance = before.SlopeVariance * cosineBefore2 * cosineBefore2 * cosineBefore2
            + after.SlopeVariance * cosineAfter2 * cosineAfter2 * cosineAfter2;
        double chargeOverMomentum = bend * chargeOverMomentumPerBend;
        double scattering = MultipleScatteringAngle(Math.Abs(chargeOverMomentum), _spectrometer.BendRadiationLengths);
        return start with
        {
            Bend = bend,
            ChargeOverMomentum = chargeOverMomentum,
            ChargeOverMomentumVariance =
                (bendVariance + scattering * scattering) * chargeOverMomentumPerBend * chargeOverMomentumPerBend,
            Before = before,
            After = after,
            ChiSquare = before.ChiSquare + after.ChiSquare + MagnetMatch.ChiSquare(in lineBefore, in lineAfter, _spectrometer.FieldLength),
            DegreesOfFreedom = before.DegreesOfFreedom + after.DegreesOfFreedom + MagnetMatch.DegreesOfFreedom,
        };
    }

    /// <summary>How much multiple scattering widens the residuals, as a factor on χ²: the offset it makes over the magnet against the
    /// error of the lines there.</summary>
    private double ScatteringInflation(in MomentumSeed seed)
    {
        ReadOnlySpan<SpectrometerPlane> planes = _spectrometer.Planes;
        double offset = MultipleScatteringAngle(Math.Abs(seed.ChargeOverMomentum), _spectrometer.RadiationLengths) * 0.5 * (planes[^1].Z - planes[0].Z);
        double hitVariance = planes[0].Resolution * planes[0].Resolution;
        return 1 + offset * offset / hitVariance;
    }

    /// <summary>Plane angle of the Highland formula at β = 1, PDG 2022 Eq. (34.16) [rad].</summary>
    private static double MultipleScatteringAngle(double inverseMomentum, double thickness)
    {
        if (thickness <= 0) return 0;
        const double highlandEnergy = 13.6 * Units.MeV, highlandLogarithm = 0.038;
        return highlandEnergy * inverseMomentum * Math.Sqrt(thickness) * Math.Max(0.5, 1 + highlandLogarithm * FastMath.Log(thickness));
    }
}
