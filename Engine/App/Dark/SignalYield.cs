using System.Collections.Generic;
using System.Linq;
using NA64Mu.App.Compare;
using NA64Mu.Physics.DarkSector;

namespace NA64Mu.App.Dark;

/// <summary>Signal events per muon on target that would be counted, for one boson.</summary>
/// <param name="Boson">The boson, with the coupling that the number is for.</param>
/// <param name="PerMuon">Events per muon.</param>
public sealed record SignalYield(DarkBoson Boson, MeasuredValue PerMuon)
{
    /// <summary>Energy fraction above which the muon keeps less than half of its energy, as the cuts want it.</summary>
    private const double SmallestFraction = 0.5;

    /// <summary>Yields in the signal box from a simulation.</summary>
    /// <remarks>
    /// Where the bosons were made to leave unseen, the invisible branching ratio multiplies the yield: a visible decay, X → μ⁺μ⁻, is taken to fail the cuts, as two more muons in the HCAL
    /// do. It is the same for all couplings. Lifetimes are not scaled with the coupling: bosons below 2 m_μ have no visible decay, and above it γcτ is at most 26 cm (10⁻⁵/g')² for
    /// 160 GeV, 3 cm at ε = 10⁻⁴ and less than 3 mm at the limits, so that a visible decay is seen at either.
    /// </remarks>
    /// <param name="table">Simulated yields.</param>
    public static IReadOnlyList<SignalYield> From(EfficiencyTable table) =>
    [
        .. table.Rows.Select(row =>
        {
            var boson = new DarkBoson(table.Model, row.Mass, table.Coupling);
            double factor = table.Decays == DecayTreatment.Natural ? 1 : new DarkDecay(boson).InvisibleFraction;
            return new SignalYield(boson, new MeasuredValue(factor * row.InBox.Value, factor * row.InBox.Error));
        }),
    ];

    /// <summary>Yields by estimate: emissions in the target with x > 0.5 that stay invisible, times an efficiency.</summary>
    /// <param name="bosons">Bosons.</param>
    /// <param name="target">Target.</param>
    /// <param name="energy">Energy of the muons [MeV].</param>
    /// <param name="efficiency">Share of such events that are seen.</param>
    public static IReadOnlyList<SignalYield> Estimate(IReadOnlyList<DarkBoson> bosons, TargetYield target, double energy, double efficiency) =>
    [
        .. bosons.Select(boson => new SignalYield(
            boson, new MeasuredValue(efficiency * new DarkDecay(boson).InvisibleFraction * target.PerMuon(boson, energy, SmallestFraction), 0))),
    ];
}
