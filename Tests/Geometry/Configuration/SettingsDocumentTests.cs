using System;
using NA64Mu.Core;
using NA64Mu.Geometry.Configuration;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Geometry.Configuration;

[TestFixture]
public sealed class SettingsDocumentTests
{
    private const string Signs = "{}[]:,&*!|>'\"%@\t-#?~ \n0x";

    [Test]
    [Category(Categories.Unit)]
    public void Text_WithAnySignChanged_IsReadOrRefusedNeverAnotherFailure()
    {
        var random = new RandomStream(3, 0, 0, StreamPurpose.Study);
        int refused = 0;
        for (int trial = 0; trial < 3000; trial++)
        {
            char[] text = GeometryTexts.OneBlock.ToCharArray();
            text[(int)random.Uniform(0, text.Length)] = Signs[(int)random.Uniform(0, Signs.Length)];
            try
            {
                GeometryLoader.Parse(new string(text), "changed.yaml");
            }
            catch (ConfigurationException exception)
            {
                refused++;
                Assert.That(exception.Message, Does.StartWith("changed.yaml"));
            }
            catch (Exception exception)
            {
                Assert.Fail($"{exception}\n{new string(text)}");
            }
        }
        Assert.That(refused, Is.InRange(1000, 2999));
    }
}
