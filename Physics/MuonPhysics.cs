using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading.Tasks;
using NA64Mu.Core;
using NA64Mu.Geometry.Materials;
using NA64Mu.Geometry.Settings;
using NA64Mu.Physics.Ionisation;
using NA64Mu.Physics.Muon;
using NA64Mu.Physics.Muon.Bremsstrahlung;
using NA64Mu.Physics.Muon.Ionisation;
using NA64Mu.Physics.Muon.MuonNuclear;
using NA64Mu.Physics.Muon.PairProduction;
using NA64Mu.Physics.Tables;

namespace NA64Mu.Physics;

/// <summary>All that happens to muons in matter, except scattering and decay: continuous loss below the cuts, discrete interactions
/// above.</summary>
/// <remarks>For kinetic energies up to 1 TeV, of either charge. Immutable: one serves all workers.</remarks>
public sealed class MuonPhysics
{
    private const int LowExponent = -4;
    private const int HighExponent = 20;

    private readonly MuonMaterialTables[] _materials;
    private readonly LossFluctuation _fluctuation;
    private readonly MuonDeltaRaySampler _deltaRays;
    private readonly MuonBremsstrahlungSampler _bremsstrahlung;
    private readonly MuonNuclearSampler _nuclear;

    /// <summary>Builds the tables of all materials, element by element.</summary>
    /// <param name="materials">Materials.</param>
    /// <param name="settings">Cuts.</param>
    public MuonPhysics(MaterialTable materials, PhysicsSettings settings)
    {
        var grid = new LogGrid(LowExponent, HighExponent);
        Element[] elements = [.. materials.All.SelectMany(material => material.Elements).Select(part => part.Element).Distinct()];
        var bremsstrahlung = new MuonBremsstrahlungTable[elements.Length];
        var pairs = new MuonPairTable[elements.Length];
        Parallel.For(0, elements.Length, index =>
        {
            bremsstrahlung[index] = new MuonBremsstrahlungTable(grid, elements[index], settings.RadiativeCut);
            pairs[index] = new MuonPairTable(grid, elements[index], settings.RadiativeCut);
        });
        var place = new Dictionary<Element, int>();
        for (int index = 0; index < elements.Length; index++) place.Add(elements[index], index);
        var ionisation = new MuonIonisationTable(grid, settings.ProductionCut);
        var nuclear = new MuonNuclearTable(grid, settings.RadiativeCut);
        _materials = new MuonMaterialTables[materials.Count];
        Parallel.For(0, materials.Count, index =>
        {
            Material material = materials.All[index];
            int[] places = [.. material.Elements.Select(part => place[part.Element])];
            var parts = new MuonElementTables(
                material, [.. places.Select(at => bremsstrahlung[at])], [.. places.Select(at => pairs[at])]);
            _materials[index] = new MuonMaterialTables(material, parts, ionisation, nuclear);
        });
        _fluctuation = new LossFluctuation(materials, HeavyParticle.Of(Species.MuMinus), settings.ProductionCut);
        _deltaRays = new MuonDeltaRaySampler(settings.ProductionCut);
        _bremsstrahlung = new MuonBremsstrahlungSampler(settings.RadiativeCut);
        _nuclear = new MuonNuclearSampler(settings.RadiativeCut);
    }

    /// <summary>Discrete interactions per path [1/mm].</summary>
    /// <param name="material">Material.</param>
    /// <param name="kineticEnergy">Kinetic energy [MeV].</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double InverseMeanFreePath(MaterialId material, double kineticEnergy) => _materials[material.Index].TotalRate.At(kineticEnergy);

    /// <summary>Mean loss per path from all transfers below the cuts [MeV/mm].</summary>
    /// <param name="material">Material.</param>
    /// <param name="kineticEnergy">Kinetic energy [MeV].</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double StoppingPower(MaterialId material, double kineticEnergy) => _materials[material.Index].StoppingPower.At(kineticEnergy);

    /// <summary>Mean loss per path [MeV/mm] and discrete interactions per path [1/mm] in one look-up.</summary>
    /// <param name="material">Material.</param>
    /// <param name="kineticEnergy">Kinetic energy [MeV].</param>
    /// <param name="stoppingPower">Mean loss per path [MeV/mm].</param>
    /// <param name="rate">Discrete interactions per path [1/mm].</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void LossAndRate(MaterialId material, double kineticEnergy, out double stoppingPower, out double rate) =>
        _materials[material.Index].LossAndRate.At(kineticEnergy, out stoppingPower, out rate);

    /// <summary>Path on which the loss below the cuts would stop the muon; huge in vacuum [mm].</summary>
    /// <param name="material">Material.</param>
    /// <param name="kineticEnergy">Kinetic energy [MeV].</param>
    public double Range(MaterialId material, double kineticEnergy) => _materials[material.Index].Range.At(kineticEnergy);

    /// <summary>Loss in a step from transfers below the cuts, with its fluctuation [MeV].</summary>
    /// <param name="material">Material.</param>
    /// <param name="kineticEnergy">Kinetic energy before the step [MeV].</param>
    /// <param name="meanLoss">Mean loss in the step [MeV].</param>
    /// <param name="length">Length of the step [mm].</param>
    /// <param name="random">Random numbers; about seven draws.</param>
    /// <returns>Between zero and the kinetic energy.</returns>
    public double SampleLoss(MaterialId material, double kineticEnergy, double meanLoss, double length, ref RandomStream random) =>
        _fluctuation.Sample(material, kineticEnergy, meanLoss, length, ref random);

    /// <summary>One discrete interaction, picked by the rates at this energy.</summary>
    /// <param name="muon">The muon before.</param>
    /// <param name="material">Material.</param>
    /// <param name="secondaries">Receives the new particles.</param>
    /// <param name="random">Random numbers.</param>
    public Interaction Interact(in ParticleState muon, MaterialId material, SecondaryBuffer secondaries, ref RandomStream random)
    {
        Requires.That(muon.Species is Species.MuMinus or Species.MuPlus, "a muon");
        MuonMaterialTables tables = _materials[material.Index];
        double kineticEnergy = muon.KineticEnergy;
        double left = random.Uniform() * tables.TotalRate.At(kineticEnergy);
        left -= tables.IonisationRate.At(kineticEnergy);
        if (left <= 0) return _deltaRays.Sample(muon, secondaries, ref random);
        double rate = tables.PairRate.At(kineticEnergy);
        left -= rate;
        if (left <= 0)
            return MuonPairSampler.Sample(muon, tables.Elements.PickForPair(kineticEnergy, rate, ref random), secondaries, ref random);
        rate = tables.BremsstrahlungRate.At(kineticEnergy);
        left -= rate;
        return left <= 0
            ? _bremsstrahlung.Sample(muon, tables.Elements.PickForBremsstrahlung(kineticEnergy, rate, ref random), secondaries, ref random)
            : _nuclear.Sample(muon, secondaries, ref random);
    }
}
