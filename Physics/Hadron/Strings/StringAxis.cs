namespace NA64Mu.Physics.Hadron.Strings;

/// <summary>The end of a string that has taken its transverse momentum; the other end flies along the projectile.</summary>
internal enum StringAxis : byte
{
    /// <summary>The forward end, as of an excited projectile.</summary>
    PlusEnd,

    /// <summary>The backward end, as of an excited nucleon of the target.</summary>
    MinusEnd,
}
