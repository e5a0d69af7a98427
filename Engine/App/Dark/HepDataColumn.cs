using System.Collections.Generic;
using NA64Mu.App.Compare;

namespace NA64Mu.App.Dark;

/// <summary>A column of a table for HEPData.</summary>
/// <param name="Name">Name.</param>
/// <param name="Unit">Unit; empty for none.</param>
/// <param name="Values">One number for each row, with its error or zero; what is not finite becomes a dash.</param>
internal sealed record HepDataColumn(string Name, string Unit, IReadOnlyList<MeasuredValue> Values);
