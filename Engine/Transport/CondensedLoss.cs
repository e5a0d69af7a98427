namespace NA64Mu.Transport;

/// <summary>Energy left in the slabs of a group of layers during one step.</summary>
internal struct CondensedLoss
{
    /// <summary>In active slabs [MeV].</summary>
    public double Visible;

    /// <summary>In the others [MeV].</summary>
    public double Passive;

    /// <summary>Adds energy to one kind of slabs.</summary>
    /// <param name="energy">Energy [MeV].</param>
    /// <param name="isActive">Whether the slab is active.</param>
    public void Add(double energy, bool isActive)
    {
        if (isActive) Visible += energy;
        else Passive += energy;
    }
}
