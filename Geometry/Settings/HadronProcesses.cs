namespace NA64Mu.Geometry.Settings;

/// <summary>What happens to hadrons that are followed.</summary>
public enum HadronProcesses
{
    /// <summary>All that the program has, with measured cross sections where there are any.</summary>
    All,

    /// <summary>
    /// What the calculation in Tests/Reference/geant4-hadrons.json has, to compare like with like and for nothing else (docs/physics.md, "Processes of the Geant4 reference"; docs/decisions/0034): no capture of neutrons, no photonuclear
    /// reactions of photons and electrons, antinucleons that do not react in flight, slow neutrons and kaons by the model of fast hadrons with the radii of Geant4.
    /// </summary>
    Geant4Reference,
}
