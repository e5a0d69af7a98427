using System.Collections.Generic;
using System.Linq;
using NA64Mu.App.Configuration;
using NA64Mu.Core;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.App.Configuration;

[TestFixture]
public sealed class ProgramEnvironmentTests
{
    [Test]
    [Category(Categories.Unit)]
    public void Warnings_VariableThatNobodyHeeds_IsNamedWithAGuess()
    {
        var environment = new ProgramEnvironment(new Dictionary<string, string> { ["NA64_THREDS"] = "3", ["NA64_THREADS"] = "3", ["PATH"] = "/", ["NA64_EMPTY"] = "" });
        Assert.That(environment.Warnings(), Is.EqualTo((string[])["warning: environment: NA64_THREDS is not known and has no effect; did you mean 'NA64_THREADS'?"]));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Card_WrongValue_IsAProblemThatNamesTheVariable()
    {
        var problems = new List<ConfigurationProblem>();
        new ProgramEnvironment(new Dictionary<string, string> { ["NA64_THREADS"] = "many" }).Card(problems);
        Assert.That(problems.Single().ToString(), Does.StartWith("environment: NA64_THREADS: 'many' is not a whole number"));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Set_OfAProgram_HasWhatIsHeededAndNothingElse()
    {
        var environment = new ProgramEnvironment(new Dictionary<string, string> { ["OMP_NUM_THREADS"] = "3", ["NA64_CONFIG_PATH"] = "/a:/b", ["HOME"] = "/", ["NO_COLOR"] = "" });
        Assert.That(environment.Set, Is.EqualTo(new Dictionary<string, string> { ["NA64_CONFIG_PATH"] = "/a:/b", ["OMP_NUM_THREADS"] = "3" }));
        Assert.That(environment.ConfigurationFolders, Is.EqualTo((string[])["/a", "/b"]));
    }
}
