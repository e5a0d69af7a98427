using System;
using NA64Mu.Core;
using NA64Mu.Geometry;
using NA64Mu.Geometry.Materials;
using NA64Mu.Tests.Support;

namespace NA64Mu.Tests.Physics.Photon;

/// <summary>Photons and media to test with.</summary>
internal static class PhotonStates
{
    /// <summary>A direction with no zero component.</summary>
    public static Vector3D Oblique { get; } = new Vector3D(0.3, -0.2, 0.8).Normalised();

    /// <summary>The test materials, each as the medium of the same number.</summary>
    public static MediumTable Media { get; } = new(Array.ConvertAll(
        [.. TestMaterials.Table.All], (Material material) => new Medium(new MediumId(material.Id.Index), material, Region.Default)));

    /// <summary>A photon in that direction.</summary>
    /// <param name="energy">Energy [MeV].</param>
    public static ParticleState Of(double energy) =>
        new() { Species = Species.Gamma, KineticEnergy = energy, Direction = Oblique };

    /// <summary>Medium of a test material.</summary>
    /// <param name="name">Name of the material.</param>
    public static MediumId Medium(string name) => new(TestMaterials.Get(name).Id.Index);

    /// <summary>The heaviest element of a test material.</summary>
    /// <param name="material">Name of the material.</param>
    public static Element Element(string material) => TestMaterials.Get(material).Elements[^1].Element;
}
