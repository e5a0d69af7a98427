using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Text.RegularExpressions;
using NA64Mu.Tests.Support;
using NUnit.Framework;
using NUnit.Framework.Interfaces;

namespace NA64Mu.Tests.Architecture;

[TestFixture]
public sealed partial class TestMethodTests
{
    private static readonly string[] Kinds = [Categories.Unit, Categories.Statistical, Categories.Reference, Categories.Regression];

    private static IEnumerable<MethodInfo> TestMethods => typeof(TestMethodTests).Assembly.GetTypes().SelectMany(type => type.GetMethods())
        .Where(method => method.GetCustomAttributes().Any(attribute => attribute is ITestBuilder or ISimpleTestBuilder));

    [Test]
    [Category(Categories.Unit)]
    public void Category_OfEachTest_IsOneOfTheFourKinds() =>
        Assert.That(TestMethods.Where(method => CategoriesOf(method).Intersect(Kinds).Count() != 1).Select(Describe), Is.Empty);

    [Test]
    [Category(Categories.Unit)]
    public void Category_OfEachTest_IsKnown() =>
        Assert.That(TestMethods.Where(method => CategoriesOf(method).Except(Kinds).Except([Categories.LongRunning]).Any()).Select(Describe), Is.Empty);

    [Test]
    [Category(Categories.Unit)]
    public void Name_OfEachTest_SaysSubjectConditionOutcome() =>
        Assert.That(TestMethods.SelectMany(NamesOf).Where(name => !SubjectConditionOutcome().IsMatch(name)), Is.Empty);

    /// <summary>Those of the method, or of its fixture where it has none.</summary>
    private static string[] CategoriesOf(MethodInfo method)
    {
        string[] own = NamesOf(method.GetCustomAttributes<CategoryAttribute>());
        return own.Length > 0 ? own : NamesOf(method.DeclaringType!.GetCustomAttributes<CategoryAttribute>());
    }

    private static string[] NamesOf(IEnumerable<CategoryAttribute> categories) => [.. categories.Select(category => category.Name)];

    /// <summary>The names that a report shows: those of the cases where they have some, else that of the method.</summary>
    private static IEnumerable<string> NamesOf(MethodInfo method)
    {
        string?[] cases = [.. method.GetCustomAttributes<TestCaseAttribute>().Select(testCase => testCase.TestName)];
        return cases.Length == 0 ? [method.Name] : cases.Select(name => name ?? method.Name).Distinct();
    }

    private static string Describe(MethodInfo method) => $"{method.DeclaringType!.FullName}.{method.Name}";

    [GeneratedRegex("^[A-Z][A-Za-z0-9]*_[A-Z0-9][A-Za-z0-9]*_[A-Z0-9][A-Za-z0-9]*$")]
    private static partial Regex SubjectConditionOutcome();
}
