using System.Collections.Generic;
using NA64Mu.App.Compare;

namespace NA64Mu.App.Calibration;

/// <summary>Constants of the cells of one calorimeter volume.</summary>
/// <param name="Volume">Name of the volume.</param>
/// <param name="Constants">Constant of each cell with its error, in the order section, y, x with x running fastest; an error of 0 where no beam reached the cell.</param>
public sealed record ModuleConstants(string Volume, IReadOnlyList<MeasuredValue> Constants);
