namespace NA64Mu.Tests.Transport;

/// <summary>What may happen in a <see cref="HadronBlock"/>.</summary>
internal enum HadronBlockPhysics
{
    /// <summary>All that the full mode has.</summary>
    All,

    /// <summary>Processes that Tests/Reference/geant4-hadrons.json says the reference has: no capture of neutrons, no photonuclear reactions of photons and electrons.</summary>
    OfReference,

    /// <summary>The same, and antinucleons pass through matter without reactions in flight, as they seem to do in the reference (docs/validation.md, "Hadrons").</summary>
    OfReferenceWithInertAntinucleons,

    /// <summary>
    /// The same, and neutrons below 20 MeV and kaons with the Glauber-Gribov cross sections that the reference says it has for all hadrons, where this program has measured ones for the neutrons and the radius of other hadrons for kaons (docs/validation.md, "Hadrons").
    /// </summary>
    OfReferenceWithItsCrossSections,
}
