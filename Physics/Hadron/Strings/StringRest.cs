using NA64Mu.Physics.Decay;

namespace NA64Mu.Physics.Hadron.Strings;

/// <summary>What is left of a string, in the frame where the whole string has no transverse momentum.</summary>
/// <param name="PlusMomentum">E + p_z [MeV].</param>
/// <param name="MinusMomentum">E − p_z [MeV].</param>
/// <param name="Plus">Forward end.</param>
/// <param name="Minus">Backward end.</param>
internal readonly record struct StringRest(double PlusMomentum, double MinusMomentum, StringEnd Plus, StringEnd Minus)
{
    /// <summary>A whole string.</summary>
    /// <param name="excited">The string.</param>
    public StringRest(in ExcitedString excited)
        : this(
            excited.Axis == StringAxis.PlusEnd ? excited.Momentum.Plus : excited.Momentum.MassSquared / excited.Momentum.Minus,
            excited.Axis == StringAxis.PlusEnd ? excited.Momentum.MassSquared / excited.Momentum.Plus : excited.Momentum.Minus,
            new StringEnd(excited.PlusEnd, 0, 0),
            new StringEnd(excited.MinusEnd, 0, 0))
    {
    }

    /// <summary>Momentum.</summary>
    public LightConeMomentum Momentum => new(PlusMomentum, MinusMomentum, Plus.X + Minus.X, Plus.Y + Minus.Y);

    /// <summary>Squared mass; negative where nothing is left [MeV²].</summary>
    public double MassSquared => Momentum.MassSquared;

    /// <summary>Whether no hadron has gone yet.</summary>
    /// <param name="excited">The whole string.</param>
    public bool IsWhole(in ExcitedString excited) => this == new StringRest(in excited);

    /// <summary>What is left after a hadron has gone.</summary>
    /// <param name="plus">Its E + p_z [MeV].</param>
    /// <param name="minus">Its E − p_z [MeV].</param>
    /// <param name="plusEnd">Forward end now.</param>
    /// <param name="minusEnd">Backward end now.</param>
    public StringRest Without(double plus, double minus, StringEnd plusEnd, StringEnd minusEnd) =>
        new(PlusMomentum - plus, MinusMomentum - minus, plusEnd, minusEnd);

    /// <summary>Momentum of a hadron where the string has its own.</summary>
    /// <param name="hadron">Momentum in this frame.</param>
    /// <param name="excited">The whole string.</param>
    /// <param name="mass">Mass of the hadron [MeV].</param>
    public static FourMomentum ToLaboratory(in LightConeMomentum hadron, in ExcitedString excited, double mass)
    {
        LightConeMomentum whole = excited.Momentum;
        bool isPlus = excited.Axis == StringAxis.PlusEnd;
        double share = isPlus ? hadron.Plus / whole.Plus : hadron.Minus / whole.Minus;
        double x = hadron.X + share * whole.X, y = hadron.Y + share * whole.Y;
        double square = mass * mass + x * x + y * y;
        var turned = isPlus
            ? new LightConeMomentum(hadron.Plus, square / hadron.Plus, x, y)
            : new LightConeMomentum(square / hadron.Minus, hadron.Minus, x, y);
        return turned.ToFourMomentum(mass);
    }
}
