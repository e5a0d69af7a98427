using System;
using NA64Mu.Core;
using NA64Mu.Geometry.Materials;

namespace NA64Mu.Physics.Photonuclear;

/// <summary>Absorption of real photons by the nuclei of an element, from the threshold to 1 TeV.</summary>
/// <remarks>The sum of <see cref="GiantResonance"/>, <see cref="QuasiDeuteron"/> and <see cref="NucleonAbsorption"/>; elastic and inelastic scattering of photons on nuclei is left out.</remarks>
public sealed class PhotonuclearCrossSection
{
    private readonly GiantResonance _resonance;
    private readonly NucleonAbsorption _nucleons;

    /// <summary>Cross sections on an element.</summary>
    /// <param name="element">Element.</param>
    public PhotonuclearCrossSection(Element element)
    {
        Element = element;
        _resonance = new GiantResonance(element);
        _nucleons = new NucleonAbsorption(element);
        Threshold = Math.Min(_resonance.Threshold, NucleonAbsorption.Threshold);
    }

    /// <summary>The element.</summary>
    public Element Element { get; }

    /// <summary>Energy below which nothing is absorbed [MeV].</summary>
    public double Threshold { get; }

    /// <summary>Nucleons that count at high energies.</summary>
    public double EffectiveNucleons => _nucleons.EffectiveNucleons;

    /// <summary>Cross section per atom [mm²].</summary>
    /// <param name="photonEnergy">Photon energy [MeV].</param>
    public double PerAtom(double photonEnergy) => photonEnergy < Threshold
        ? 0
        : _resonance.At(photonEnergy) + QuasiDeuteron.At(Element, photonEnergy) + _nucleons.At(photonEnergy);

    /// <summary>Cross section per atom of one part [mm²].</summary>
    /// <param name="part">Who absorbs.</param>
    /// <param name="photonEnergy">Photon energy [MeV].</param>
    public double PerAtom(PhotonuclearPart part, double photonEnergy) => photonEnergy < Threshold ? 0 : part switch
    {
        PhotonuclearPart.GiantResonance => _resonance.At(photonEnergy),
        PhotonuclearPart.QuasiDeuteron => QuasiDeuteron.At(Element, photonEnergy),
        _ => _nucleons.At(photonEnergy),
    };

    /// <summary>Draws who absorbs a photon; a pair where the energy is below all thresholds.</summary>
    /// <param name="photonEnergy">Photon energy, or the equivalent one of a virtual photon [MeV].</param>
    /// <param name="random">Random numbers; one draw.</param>
    public PhotonuclearPart Choose(double photonEnergy, ref RandomStream random)
    {
        double place = random.Uniform() * PerAtom(photonEnergy);
        if ((place -= PerAtom(PhotonuclearPart.GiantResonance, photonEnergy)) < 0) return PhotonuclearPart.GiantResonance;
        return place < PerAtom(PhotonuclearPart.Nucleon, photonEnergy) ? PhotonuclearPart.Nucleon : PhotonuclearPart.QuasiDeuteron;
    }
}
