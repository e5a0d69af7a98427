using System.IO;
using NA64Mu.App.Plots;
using NA64Mu.Core;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.App.Plots;

[TestFixture]
public sealed class PlotFontsTests
{
    [Test]
    [Category(Categories.Unit)]
    public void Find_NoFontsThere_SaysWhatToInstall()
    {
        string empty = Path.Combine(TestContext.CurrentContext.WorkDirectory, "no-fonts");
        Directory.CreateDirectory(empty);
        ConfigurationException problem = Assert.Throws<ConfigurationException>(() => PlotFonts.Find([empty, Path.Combine(empty, "missing")]))!;
        Assert.That(problem.Problems, Has.Count.EqualTo(1));
        Assert.That(problem.Message, Does.Contain(empty).And.Contain("apt-get install fonts-dejavu-core"));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Find_FileThatIsNoFont_IsNotTaken()
    {
        string directory = Path.Combine(TestContext.CurrentContext.WorkDirectory, "bad-fonts");
        Directory.CreateDirectory(directory);
        File.WriteAllText(Path.Combine(directory, "DejaVuSans.ttf"), "no font");
        File.WriteAllText(Path.Combine(directory, "DejaVuSans-Bold.ttf"), "no font");
        Assert.Throws<ConfigurationException>(() => PlotFonts.Find([directory]));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Find_ThisMachine_HasRegularAndBold()
    {
        PlotFonts fonts = PlotFonts.Find();
        Assert.That(File.Exists(fonts.Regular) && File.Exists(fonts.Bold));
        Assert.That(fonts.Regular, Is.Not.EqualTo(fonts.Bold));
    }
}
