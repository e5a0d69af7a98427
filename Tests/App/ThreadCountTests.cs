using NA64Mu.App;
using NA64Mu.Core;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.App;

[TestFixture]
public sealed class ThreadCountTests
{
    [TestCase(null, null, null, 8)]
    [TestCase("4", null, null, 4)]
    [TestCase(null, "2", null, 2)]
    [TestCase(null, "3,2", null, 3)]
    [TestCase(null, null, "1", 1)]
    [TestCase("6", "5", "7", 5)]
    [TestCase("64", null, null, 8)]
    [TestCase("many", "0", "", 8)]
    [Category(Categories.Unit)]
    public void Default_GivenTheEnvironment_IsTheSmallest(string? slurm, string? openMp, string? own, int expected)
    {
        int threads = ThreadCount.Default(8, variable => variable switch
        {
            "SLURM_CPUS_PER_TASK" => slurm,
            "OMP_NUM_THREADS" => openMp,
            "NA64_THREADS" => own,
            _ => null,
        });
        Assert.That(threads, Is.EqualTo(expected));
    }

    [TestCase("0")]
    [TestCase("-2")]
    [TestCase("all")]
    [Category(Categories.Unit)]
    public void Default_OurVariableUnreadable_IsAMistakeOfTheUser(string text)
    {
        ConfigurationException exception = Assert.Throws<ConfigurationException>(
            () => ThreadCount.Default(8, variable => variable == "NA64_THREADS" ? text : null))!;
        Assert.That(exception.Message, Does.Contain("NA64_THREADS").And.Contain($"\"{text}\""));
    }
}
