using System.Linq;
using System.Runtime.CompilerServices;
using NA64Mu.Core;
using NA64Mu.Geometry.Materials;
using NA64Mu.Physics.Cuts;
using NA64Mu.Physics.Ionisation;
using NA64Mu.Physics.Tables;

namespace NA64Mu.Physics.Hadron.Ionisation;

/// <summary>Collisions of one kind of hadron with electrons, in every medium: loss below the cut and rate above it.</summary>
public sealed class HadronIonisationTable
{
    private const int LowExponent = -4;
    private const int HighExponent = 20;

    private readonly LogTablePair[] _lossAndRate;
    private readonly LossFluctuation _fluctuation;

    /// <summary>Tables of one kind.</summary>
    /// <param name="species">A charged hadron; its antiparticle has the same tables.</param>
    /// <param name="media">Media.</param>
    /// <param name="cuts">Cuts; that of electrons counts.</param>
    public HadronIonisationTable(Species species, MediumTable media, CutTable cuts)
    {
        Hadron = HeavyParticle.Of(species);
        var grid = new LogGrid(LowExponent, HighExponent);
        _lossAndRate = [.. media.All.Select(medium => Tabulate(grid, medium.Material, cuts[medium.Id].Electron))];
        _fluctuation = new LossFluctuation(media, Hadron, cuts);
    }

    /// <summary>Mass, charge and spin.</summary>
    public HeavyParticle Hadron { get; }

    /// <summary>Mean loss per path [MeV/mm] and δ-rays per path [1/mm].</summary>
    /// <param name="medium">Medium.</param>
    /// <param name="kineticEnergy">Kinetic energy [MeV].</param>
    /// <param name="stoppingPower">Mean loss per path [MeV/mm].</param>
    /// <param name="rate">δ-rays per path [1/mm].</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void LossAndRate(MediumId medium, double kineticEnergy, out double stoppingPower, out double rate) =>
        _lossAndRate[medium.Index].At(kineticEnergy, out stoppingPower, out rate);

    /// <summary>Loss in a step from transfers below the cut, with its fluctuation [MeV].</summary>
    /// <param name="medium">Medium.</param>
    /// <param name="kineticEnergy">Kinetic energy before the step [MeV].</param>
    /// <param name="meanLoss">Mean loss in the step [MeV].</param>
    /// <param name="length">Length of the step [mm].</param>
    /// <param name="random">Random numbers.</param>
    /// <returns>Between zero and the kinetic energy.</returns>
    public double SampleLoss(MediumId medium, double kineticEnergy, double meanLoss, double length, ref RandomStream random) =>
        _fluctuation.Sample(medium, kineticEnergy, meanLoss, length, ref random);

    private LogTablePair Tabulate(LogGrid grid, Material material, double cut)
    {
        double electrons = material.IsVacuum ? 0 : material.ElectronDensity;
        return new LogTablePair(
            TableBuilder.EveryNode(grid, kineticEnergy => BetheBloch.RestrictedStoppingPower(material, Hadron, kineticEnergy, cut)),
            TableBuilder.EveryNode(grid, kineticEnergy => electrons * HadronDeltaRayCrossSection.Above(Hadron, kineticEnergy, cut)));
    }
}
