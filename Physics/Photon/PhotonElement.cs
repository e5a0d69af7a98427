using System;
using NA64Mu.Core;
using NA64Mu.Geometry.Materials;
using NA64Mu.Physics.Photon.Compton;
using NA64Mu.Physics.Photon.Conversion;
using NA64Mu.Physics.Photon.MuonPairs;
using NA64Mu.Physics.Photon.PhotoElectric;
using NA64Mu.Physics.Photon.Rayleigh;
using NA64Mu.Physics.Photonuclear;

namespace NA64Mu.Physics.Photon;

/// <summary>All cross sections of photons in one element of one material.</summary>
internal sealed class PhotonElement
{
    private readonly int _z;

    /// <summary>Cross sections of an element.</summary>
    /// <param name="part">Element of the material.</param>
    /// <param name="radiationLength">Radiation length of the material [mm].</param>
    public PhotonElement(ElementFraction part, double radiationLength)
    {
        _z = part.Element.Z;
        AtomDensity = part.AtomDensity;
        PhotoElectric = new PhotoElectricCrossSection(part.Element);
        Shells = new AtomicShells(part.Element);
        Conversion = new ConversionCrossSection(part.Element, radiationLength);
        Rayleigh = new RayleighCrossSection(part.Element);
        MuonPairs = new ConversionToMuonsCrossSection(part.Element);
        Nuclear = new PhotonuclearCrossSection(part.Element);
    }

    /// <summary>Atoms per volume [1/mm³].</summary>
    public double AtomDensity { get; }

    /// <summary>Photo-electric effect.</summary>
    public PhotoElectricCrossSection PhotoElectric { get; }

    /// <summary>Shells for the photo-electric effect.</summary>
    public AtomicShells Shells { get; }

    /// <summary>Conversion to e⁺e⁻.</summary>
    public ConversionCrossSection Conversion { get; }

    /// <summary>Rayleigh scattering.</summary>
    public RayleighCrossSection Rayleigh { get; }

    /// <summary>Conversion to μ⁺μ⁻.</summary>
    public ConversionToMuonsCrossSection MuonPairs { get; }

    /// <summary>Photonuclear reactions.</summary>
    public PhotonuclearCrossSection Nuclear { get; }

    /// <summary>Interactions of one process per path [1/mm].</summary>
    /// <param name="process">Process.</param>
    /// <param name="energy">Photon energy [MeV].</param>
    public double Rate(ProcessId process, double energy) => AtomDensity * process switch
    {
        ProcessId.PhotoElectric => PhotoElectric.PerAtom(energy),
        ProcessId.Compton => ComptonCrossSection.PerAtom(_z, energy),
        ProcessId.Conversion => Conversion.PerAtom(energy),
        ProcessId.Rayleigh => Rayleigh.PerAtom(energy),
        ProcessId.ConversionToMuons => MuonPairs.PerAtom(energy),
        ProcessId.PhotoNuclear => Nuclear.PerAtom(energy),
        _ => throw new ArgumentOutOfRangeException(nameof(process), process, "not a process of photons"),
    };
}
