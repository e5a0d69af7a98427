using System;
using NA64Mu.Core;
using NA64Mu.Physics;
using NA64Mu.Physics.Hadron;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Physics.Hadron;

/// <summary>Where the energy of hadronic showers goes: π⁰ and the binding of nuclei.</summary>
[TestFixture]
public sealed class HadronShowerTests
{
    private static readonly HadronRates Rates = new(TestMaterials.Media);

    /// <summary>
    /// f_em = 1 − (E/E₀)^(m−1), m from 0.80 to 0.87, E₀ about 1 GeV for pions and 2.6 GeV for protons (T. A. Gabriel et al., Nucl. Instrum. Methods A 338 (1994) 336, as in PDG 2022, "Calorimeters"): m by a straight line
    /// through 10 to 300 GeV, and the share left at 100 GeV with m = 0.82, within 12 %.
    /// </summary>
    [TestCase("Fe", Species.PiMinus, 1)]
    [TestCase("Fe", Species.Proton, 2.6)]
    [TestCase("Pb", Species.PiMinus, 1)]
    [TestCase("Pb", Species.Proton, 2.6)]
    [Category(Categories.Reference)]
    [Category(Categories.LongRunning)]
    public void ElectromagneticShare_OfShowers_RisesByGabrielsLaw(string material, Species species, double scale)
    {
        double[] energies = [10, 30, 100, 300], logarithms = new double[4], left = new double[4];
        for (int index = 0; index < energies.Length; index++)
        {
            Moments share = Electromagnetic(material, species, energies[index], (int)(4000 / energies[index]) + 40);
            TestContext.Out.WriteLine(FormattableString.Invariant($"{species} of {energies[index]} GeV in {material}: f_em {share.Mean:F3} ± {share.ErrorOfMean:F3}"));
            (logarithms[index], left[index]) = (Math.Log(energies[index]), Math.Log(1 - share.Mean));
        }
        double power = 1 + MathNet.Numerics.Fit.Line(logarithms, left).B;
        TestContext.Out.WriteLine(FormattableString.Invariant($"m = {power:F3}"));
        Assert.That(power, Is.InRange(0.80, 0.87));
        Assert.That(Math.Exp(left[2]), Is.EqualTo(Math.Pow(100 / scale, -0.18)).Within(12).Percent);
    }

    /// <summary>
    /// Of what is not electromagnetic lead takes 32 % to set nucleons free, and makes 31.5 evaporation neutrons for each GeV (R. Wigmans, "Calorimetry", 2nd ed., Oxford 2017; M. Livan and R. Wigmans, "Calorimetry for Collider
    /// Physics", 2019). For iron they have 16 % and 5; here it is 24 % and 14, for which nothing else was found to compare with.
    /// </summary>
    [Test]
    [Category(Categories.Reference)]
    public void Binding_OfShowersInLead_TakesAThirdOfTheHadronicEnergy()
    {
        const double Energy = 30 * Units.GeV;
        var shower = new HadronShower(Rates, TestMaterials.Media, TestMaterials.Medium("Pb"));
        var random = new RandomStream(24, 0, 0, StreamPurpose.Study);
        Moments left = new(), binding = new(), neutrons = new();
        for (int number = 0; number < 100; number++)
        {
            shower.Run(Species.PiMinus, Energy, ref random);
            left.Add(Energy - shower.Electromagnetic);
            binding.Add(shower.Binding);
            neutrons.Add(shower.SlowNeutrons);
        }
        double share = binding.Mean / left.Mean, perGev = neutrons.Mean / left.Mean * Units.GeV;
        TestContext.Out.WriteLine(FormattableString.Invariant($"{share:F3}, {perGev:F1} neutrons"));
        Assert.That(share, Is.EqualTo(0.32).Within(12).Percent);
        Assert.That(perGev, Is.EqualTo(31.5).Within(18).Percent);
    }

    /// <summary>What one reaction takes to set nucleons free, and how often a π⁰ has half of the energy: there is nothing to compare with, but that the share falls with the energy.</summary>
    [TestCase("Fe", Species.PiMinus)]
    [TestCase("Fe", Species.Proton)]
    [TestCase("Pb", Species.PiMinus)]
    [TestCase("Pb", Species.Proton)]
    [Category(Categories.Statistical)]
    public void Binding_OfOneReaction_FallsAsAShareOfTheEnergy(string material, Species species)
    {
        double before = 1;
        foreach (double gev in (double[])[1, 5, 20, 100])
        {
            (Moments binding, Moments leading) = React(material, species, gev, 1500);
            TestContext.Out.WriteLine(FormattableString.Invariant(
                $"{species} of {gev} GeV on {material}: {binding.Mean:F0} ± {binding.ErrorOfMean:F0} MeV, {100 * binding.Mean / (gev * Units.GeV):F2} %; π⁰ with half of the energy {leading.Mean:F4} ± {leading.ErrorOfMean:F4}"));
            double share = binding.Mean / (gev * Units.GeV);
            Assert.That(share, Is.GreaterThan(0).And.LessThan(before));
            before = share;
        }
    }

    private static Moments Electromagnetic(string material, Species species, double gev, int showers)
    {
        var shower = new HadronShower(Rates, TestMaterials.Media, TestMaterials.Medium(material));
        var random = new RandomStream(22, 0, 0, StreamPurpose.Study);
        var moments = new Moments();
        for (int number = 0; number < showers; number++)
        {
            shower.Run(species, gev * Units.GeV, ref random);
            moments.Add(shower.Electromagnetic / (gev * Units.GeV));
        }
        return moments;
    }

    private static (Moments Binding, Moments Leading) React(string material, Species species, double gev, int count)
    {
        var reactions = new HadronReactions(Rates);
        var secondaries = new SecondaryBuffer();
        var random = new RandomStream(21, 0, 0, StreamPurpose.Study);
        Moments binding = new(), leading = new();
        var hadron = new ParticleState { Species = species, KineticEnergy = gev * Units.GeV, Direction = Vector3D.AlongBeam };
        while (binding.Count < count)
        {
            Interaction reaction = reactions.React(in hadron, TestMaterials.Medium(material), secondaries, ref random);
            if (reaction.Outcome == Outcome.Alive) continue;
            binding.Add(HadronShower.BindingOf(species, reaction.RestEnergyRelease, secondaries));
            int fast = 0;
            for (int index = 0; index < secondaries.Count; index++)
                if (secondaries[index].Species == Species.PiZero && secondaries[index].KineticEnergy > 0.5 * hadron.Energy) fast++;
            leading.Add(fast);
        }
        return (binding, leading);
    }
}
