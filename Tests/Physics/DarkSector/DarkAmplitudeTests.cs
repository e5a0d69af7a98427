using NA64Mu.Physics.DarkSector;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Physics.DarkSector;

[TestFixture]
public sealed class DarkAmplitudeTests
{
    [Test]
    [Category(Categories.Unit)]
    public void TimesRest_AtAnyPlace_EqualsTheCrossSectionAndStaysBelowTheBound([Values] DarkModel model, [Values(2, 150, 250, 4000)] double mass)
    {
        DarkCrossSection formula = DarkCases.CrossSection(model, mass);
        DarkAmplitude amplitude = DarkAmplitude.Of(formula);
        for (double x = 0.001; x < 1; x += 0.0371)
        {
            double forward = formula.ForwardU(x);
            for (double ratio = 0.01; ratio <= 1; ratio += 0.11)
            {
                double value = amplitude.TimesRest(x, 1 - x, ratio, forward);
                Assert.That(value, Is.EqualTo((1 - x) * formula.Amplitude(x, forward / ratio)).Within(1e-9).Percent);
                Assert.That(value, Is.Positive.And.LessThanOrEqualTo(amplitude.Bound(x, x, forward) * (1 + 1e-12)));
            }
        }
    }
}
