using System.Collections.Generic;
using System.Linq;
using NA64Mu.Core;
using NA64Mu.Geometry.Materials;

namespace NA64Mu.Physics.Photon;

/// <summary>Attenuation of photons in a material, from the formulas and not from the tables of transport.</summary>
public static class PhotonReport
{
    private static readonly (ProcessId Process, string Name, string Geant4Name)[] Processes =
    [
        (ProcessId.PhotoElectric, "photo-electric", "phot"), (ProcessId.Compton, "Compton", "compt"), (ProcessId.Conversion, "conversion", "conv"),
        (ProcessId.Rayleigh, "Rayleigh", "Rayl"), (ProcessId.ConversionToMuons, "muon pairs", "GammaToMuPair"),
        (ProcessId.PhotoNuclear, "photonuclear", "photonNuclear"),
    ];

    /// <summary>Cross section of each process; their sum is the attenuation of a narrow beam.</summary>
    /// <param name="material">Material, not vacuum.</param>
    /// <param name="energy">Photon energy, positive and up to the range of the formulas [MeV].</param>
    public static PhysicsReport Of(Material material, double energy)
    {
        Requires.That(energy > 0, "positive energy");
        PhotonElement[] elements = [.. material.Elements.Select(part => new PhotonElement(part, material.RadiationLength))];
        var lines = new List<PhysicsReportLine>();
        foreach ((ProcessId process, string name, string geant4Name) in Processes)
        {
            double rate = elements.Sum(element => element.Rate(process, energy));
            lines.Add(new PhysicsReportLine(name, geant4Name, 0, 0, rate * Units.Centimetre / material.Density, 1 / rate));
        }
        return new PhysicsReport(Species.Gamma, material, energy, 0, lines);
    }
}
