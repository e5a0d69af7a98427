using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using NA64Mu.Core;
using NA64Mu.Geometry.Materials;
using NA64Mu.Geometry.Settings;

namespace NA64Mu.Physics.Scattering.Electron;

/// <summary>Multiple scattering of electrons and positrons below 100 MeV, after L. Urban: step limit, true and straight length, angle, shift.</summary>
/// <remarks>
/// <para>
/// L. Urban, CERN-OPEN-2006-077, with the constants and the step limit of Geant4 11 (Geant4 Physics Reference Manual, "Multiple
/// scattering"). Symbols: t true and z straight length of a step, λ₁ transport mean free path, R range. Parameters and their defaults:
/// <see cref="ScatteringSettings"/>. Above <see cref="HighestEnergy"/> the scheme of <see cref="MultipleScattering"/> holds.
/// </para>
/// <para>
/// Order of a step: <see cref="At"/>, <see cref="LimitLength"/>, <see cref="PathConversion"/>, move by the straight length or to a border,
/// <see cref="PathConversion.TrueLengthOf"/>, loss over the true length, <see cref="Sample"/>, turn, shift by at most
/// <see cref="ShareOfShift(double, double)"/>. Immutable: one serves all workers.
/// </para>
/// </remarks>
public sealed class ElectronScattering
{
    /// <summary>Kinetic energy from which the particle scatters by <see cref="MultipleScattering"/> [MeV].</summary>
    public const double HighestEnergy = 100 * Units.MeV;

    /// <summary>Kinetic energy up to which transport lengths are known [MeV].</summary>
    internal const double HighestTabulated = 1 << ElectronScatteringTable.HighExponent;

    /// <summary>Kinetic energy at the end of a step below which its direction no longer matters [MeV].</summary>
    private const double LowestEnergy = 1 * Units.ElectronVolt;

    private const double SafetyShare = 0.99;
    private const double SmallestShift = 0.05 * Units.Nanometre;

    private readonly ScatteringSettings _settings;
    private readonly ElectronScatteringTable[] _tables;

    /// <summary>Builds the tables of all media; those of one material share theirs.</summary>
    /// <param name="media">Media.</param>
    /// <param name="settings">Parameters of the steps.</param>
    public ElectronScattering(MediumTable media, ScatteringSettings settings)
    {
        _settings = settings;
        _tables = new ElectronScatteringTable[media.Count];
        var known = new Dictionary<Material, ElectronScatteringTable>(ReferenceEqualityComparer.Instance);
        for (int index = 0; index < _tables.Length; index++)
        {
            Material material = media.All[index].Material;
            if (!known.TryGetValue(material, out ElectronScatteringTable? table)) known.Add(material, table = new ElectronScatteringTable(material));
            _tables[index] = table;
        }
    }

    /// <summary>With the usual parameters.</summary>
    /// <param name="media">Media.</param>
    public ElectronScattering(MediumTable media)
        : this(media, new ScatteringSettings())
    {
    }

    /// <summary>Transport mean free path λ₁ [mm].</summary>
    /// <param name="medium">Medium.</param>
    /// <param name="species">e⁻ or e⁺.</param>
    /// <param name="kineticEnergy">Kinetic energy, up to 1 GeV [MeV].</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double TransportLength(MediumId medium, Species species, double kineticEnergy) =>
        _tables[medium.Index].TransportLength(species, kineticEnergy);

    /// <summary>The start of a step.</summary>
    /// <param name="medium">Medium.</param>
    /// <param name="species">e⁻ or e⁺.</param>
    /// <param name="kineticEnergy">Kinetic energy [MeV].</param>
    /// <param name="range">Range [mm].</param>
    public ScatteringPoint At(MediumId medium, Species species, double kineticEnergy, double range) =>
        new(medium, species, kineticEnergy, range, TransportLength(medium, species, kineticEnergy));

    /// <summary>Longest true length that scattering allows, at most the range [mm].</summary>
    /// <param name="point">Start of the step.</param>
    /// <param name="history">Memory of this track.</param>
    /// <param name="length">True length that all else allows [mm].</param>
    /// <param name="safety">Lower bound of the distance to the nearest border, in any direction; zero just behind one [mm].</param>
    /// <param name="random">Random numbers; one normal where scattering limits the step, else none.</param>
    public double LimitLength(in ScatteringPoint point, ref ScatteringHistory history, double length, double safety, ref RandomStream random) =>
        ScatteringLimit.Shorten(point, _tables[point.Medium.Index].Coefficients, _settings, ref history, length, safety, ref random);

    /// <summary>Notes what the step limit remembers of the place where a particle enters a volume, for a step whose length somebody else has set.</summary>
    /// <param name="point">The entry.</param>
    /// <param name="history">Memory of this track.</param>
    public void Enter(in ScatteringPoint point, ref ScatteringHistory history) =>
        ScatteringLimit.Settle(point, _tables[point.Medium.Index].Coefficients, _settings, ref history);

    /// <summary>Deflection and shift over a step, in the frame of its start.</summary>
    /// <param name="point">Start of the step.</param>
    /// <param name="history">Memory of this track, as <see cref="LimitLength"/> left it.</param>
    /// <param name="trueLength">True length [mm].</param>
    /// <param name="straightLength">Straight length, as moved [mm].</param>
    /// <param name="energyAfter">
    /// Kinetic energy at the end by the mean loss, without its fluctuation: from the range that is left where a step uses more than 5 % of
    /// it; that at the start where it uses less than 1 % [MeV].
    /// </param>
    /// <param name="random">Random numbers; four draws, one more for a shift.</param>
    public ScatteringResult Sample(
        in ScatteringPoint point, in ScatteringHistory history, double trueLength, double straightLength, double energyAfter, ref RandomStream random)
    {
        if (trueLength >= point.Range || trueLength <= ScatteringLimit.NoStep || energyAfter <= LowestEnergy) return default;
        ElectronScatteringTable table = _tables[point.Medium.Index];
        double shortest = history.ShortestStep < _settings.LambdaLimit ? history.ShortestStep : _settings.LambdaLimit;
        double oneMinusCos = ElectronScatteringSampler.OneMinusCos(table, point, trueLength, energyAfter, shortest, ref random);
        if (oneMinusCos <= 0) return default;

        Azimuth across = Azimuth.Sample(ref random);
        if (history.Shift == LateralShift.Made)
            return LateralShiftSampler.Sample(across, oneMinusCos, trueLength, straightLength, ref random);
        double sine = Math.Sqrt(oneMinusCos * (2 - oneMinusCos));
        return new ScatteringResult(sine * across.Cosine, sine * across.Sine, oneMinusCos, 0, 0);
    }

    /// <summary>Part of a shift that may be made: all of it up to 99 % of the distance to the nearest border, no more than that, and none at a
    /// border.</summary>
    /// <param name="scattering">What <see cref="Sample"/> proposes.</param>
    /// <param name="safety">Lower bound of the distance to the nearest border at the end of the step; zero on a border [mm].</param>
    public static double ShareOfShift(in ScatteringResult scattering, double safety) =>
        ShareOfShift(scattering.DisplacementX * scattering.DisplacementX + scattering.DisplacementY * scattering.DisplacementY, safety);

    /// <summary>The same.</summary>
    /// <param name="square">Square of the shift [mm²].</param>
    /// <param name="safety">Lower bound of the distance to the nearest border at the end of the step; zero on a border [mm].</param>
    public static double ShareOfShift(double square, double safety)
    {
        double allowed = SafetyShare * safety;
        if (square <= SmallestShift * SmallestShift) return 0;
        if (square <= allowed * allowed) return 1;
        return allowed > SmallestShift ? allowed / Math.Sqrt(square) : 0;
    }
}
