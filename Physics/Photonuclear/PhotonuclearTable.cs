using System.Linq;
using NA64Mu.Core;
using NA64Mu.Geometry.Materials;

namespace NA64Mu.Physics.Photonuclear;

/// <summary>Photonuclear cross sections of the elements of each medium, and the choice among them; immutable, one serves all workers.</summary>
public sealed class PhotonuclearTable
{
    private readonly MediumTable _media;
    private readonly PhotonuclearCrossSection[][] _elements;

    /// <summary>Cross sections in all media but vacuum.</summary>
    /// <param name="media">Media.</param>
    public PhotonuclearTable(MediumTable media)
    {
        _media = media;
        _elements = [.. media.All.Select(medium => Of(medium.Material))];
    }

    /// <summary>Cross sections of the elements of a material, in their order; none for vacuum.</summary>
    /// <param name="material">Material.</param>
    public static PhotonuclearCrossSection[] Of(Material material) =>
        material.IsVacuum ? [] : [.. material.Elements.Select(part => new PhotonuclearCrossSection(part.Element))];

    /// <summary>Chooses the element whose nucleus absorbs a photon; below all thresholds by the number of nucleons, without hydrogen if there is any other.</summary>
    /// <param name="medium">Medium, no vacuum.</param>
    /// <param name="photonEnergy">Photon energy, or the equivalent one of a virtual photon [MeV].</param>
    /// <param name="random">Random numbers; one draw.</param>
    public PhotonuclearCrossSection Choose(MediumId medium, double photonEnergy, ref RandomStream random)
    {
        Material material = _media[medium].Material;
        PhotonuclearCrossSection[] elements = _elements[medium.Index];
        double sum = 0;
        for (int index = 0; index < elements.Length; index++) sum += material.Elements[index].AtomDensity * elements[index].PerAtom(photonEnergy);
        bool isBelow = sum <= 0;
        for (int index = 0; index < elements.Length && isBelow; index++) sum += material.Elements[index].AtomDensity * Nucleons(elements[index].Element);
        double place = random.Uniform() * sum;
        PhotonuclearCrossSection last = elements[^1];
        for (int index = 0; index < elements.Length; index++)
        {
            double weight = isBelow ? Nucleons(elements[index].Element) : elements[index].PerAtom(photonEnergy);
            if (weight <= 0) continue;
            last = elements[index];
            place -= material.Elements[index].AtomDensity * weight;
            if (place < 0) break;
        }
        return last;
    }

    private static double Nucleons(Element element) => element.Z == 1 ? 0 : element.A;
}
