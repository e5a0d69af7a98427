using System.Collections.Generic;
using NA64Mu.Core;
using NA64Mu.Geometry.Materials;

namespace NA64Mu.Physics.Photon.PhotoElectric;

/// <summary>Coefficients of the photo-electric cross section of the elements, from the resource <c>biggs-lighthill.csv</c>.</summary>
internal static class BiggsLighthillTable
{
    private static readonly Dictionary<int, List<BiggsLighthillRow>> Rows = Load();

    /// <summary>Intervals of one element, by rising energy.</summary>
    /// <param name="element">Element.</param>
    public static IReadOnlyList<BiggsLighthillRow> Of(Element element)
    {
        Requires.That(Rows.ContainsKey(element.Z), "coefficients of every element");
        return Rows[element.Z];
    }

    private static Dictionary<int, List<BiggsLighthillRow>> Load()
    {
        var rows = new Dictionary<int, List<BiggsLighthillRow>>();
        foreach ((int z, double[] numbers) in AtomicData.Read("biggs-lighthill.csv"))
        {
            if (!rows.TryGetValue(z, out List<BiggsLighthillRow>? ofElement)) rows.Add(z, ofElement = []);
            ofElement.Add(new BiggsLighthillRow(Units.KeV * numbers[0], numbers[1], numbers[2], numbers[3], numbers[4]));
        }
        return rows;
    }
}
