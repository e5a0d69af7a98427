using System.Linq;
using NA64Mu.Core;
using NA64Mu.Geometry.Materials;

namespace NA64Mu.Physics.DarkSector;

/// <summary>Emission in one medium: the rate on all its nuclei, and the nucleus that one happens on.</summary>
internal sealed class DarkMedium
{
    private readonly double[] _atomDensities;
    private readonly DarkTable[] _tables;
    private readonly DarkSampler[] _samplers;
    private readonly ThresholdTable _rate;

    /// <summary>A medium that is no vacuum.</summary>
    /// <param name="material">Its material.</param>
    /// <param name="tables">Cross section of each element, in the order of the material.</param>
    /// <param name="samplers">Sampler of each element.</param>
    public DarkMedium(Material material, DarkTable[] tables, DarkSampler[] samplers)
    {
        _atomDensities = [.. material.Elements.Select(part => part.AtomDensity)];
        _tables = tables;
        _samplers = samplers;
        _rate = ThresholdTable.EveryNode(tables.Min(table => table.Threshold), DarkTable.HighestEnergy, RateOf);
    }

    /// <summary>Emissions per path [1/mm].</summary>
    /// <param name="energy">Total energy of the muon [MeV].</param>
    public double InverseMeanFreePath(double energy) => _rate.At(energy);

    /// <summary>The nucleus that emission happens on.</summary>
    /// <param name="energy">Total energy of the muon [MeV].</param>
    /// <param name="random">Random numbers; one draw for mixtures.</param>
    public DarkSampler Pick(double energy, ref RandomStream random)
    {
        int last = _tables.Length - 1;
        if (last == 0) return _samplers[0];
        double left = random.Uniform() * RateOf(energy);
        for (int index = 0; index < last; index++)
        {
            left -= _atomDensities[index] * _tables[index].CrossSection(energy);
            if (left <= 0) return _samplers[index];
        }
        return _samplers[last];
    }

    private double RateOf(double energy)
    {
        double sum = 0;
        for (int index = 0; index < _tables.Length; index++) sum += _atomDensities[index] * _tables[index].CrossSection(energy);
        return sum;
    }
}
