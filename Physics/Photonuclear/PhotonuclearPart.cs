namespace NA64Mu.Physics.Photonuclear;

/// <summary>What absorbs a photon.</summary>
public enum PhotonuclearPart
{
    /// <summary>The nucleus as a whole, in its giant dipole resonance.</summary>
    GiantResonance,

    /// <summary>A proton and a neutron close to it.</summary>
    QuasiDeuteron,

    /// <summary>A single nucleon.</summary>
    Nucleon,
}
