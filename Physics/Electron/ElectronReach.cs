using System;
using System.Runtime.CompilerServices;
using NA64Mu.Core;
using NA64Mu.Geometry.Materials;
using NA64Mu.Physics.Tables;

namespace NA64Mu.Physics.Electron;

/// <summary>How far from where it is an electron can get before it stops, as a part of its range; immutable.</summary>
/// <remarks>
/// A margin times the <see cref="ExtrapolatedRange"/>, and never more than the range. Of the energy of electrons that start straight at a border less than a thousandth gets beyond it (docs/validation.md,
/// "Electrons that end where they are"). Lighter elements than beryllium count as beryllium: the formula begins there.
/// </remarks>
public sealed class ElectronReach
{
    private const int LowExponent = -10, HighExponent = 7;

    /// <summary>Lightest element of the formula.</summary>
    private const double LowestZ = 4;

    private readonly LogTable[] _shares;

    /// <summary>Tabulates the reach in all media.</summary>
    /// <param name="media">Media.</param>
    /// <param name="margin">Reach over extrapolated range; 0 for the range itself.</param>
    public ElectronReach(MediumTable media, double margin)
    {
        Requires.That(margin >= 0, "a margin not negative");
        var grid = new LogGrid(LowExponent, HighExponent);
        _shares = new LogTable[media.Count];
        foreach (Medium medium in media.All)
        {
            double z = Math.Max(LowestZ, ExtrapolatedRange.EffectiveZ(medium.Material));
            _shares[medium.Id.Index] = TableBuilder.EveryNode(grid, energy => margin == 0 ? 1 : Math.Min(1, margin * ExtrapolatedRange.DetourFactor(energy, z)));
        }
    }

    /// <summary>Kinetic energy from which on nobody need ask: such electrons radiate before they stop [MeV].</summary>
    public static double HighestEnergy => 100 * Units.MeV;

    /// <summary>Distance that an electron can get away, over its range.</summary>
    /// <param name="medium">Medium.</param>
    /// <param name="kineticEnergy">Kinetic energy below <see cref="HighestEnergy"/> [MeV].</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double ShareOfRange(MediumId medium, double kineticEnergy) => _shares[medium.Index].At(kineticEnergy);
}
