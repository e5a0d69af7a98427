using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Runtime.CompilerServices;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Architecture;

[TestFixture]
public sealed class TypeTests
{
    private static readonly Type[] ChangeableCollections =
        [typeof(List<>), typeof(Dictionary<,>), typeof(HashSet<>), typeof(Queue<>), typeof(Stack<>), typeof(SortedDictionary<,>), typeof(SortedSet<>)];

    private static IEnumerable<Type> OurTypes =>
        Layers.Assemblies.Append(typeof(TypeTests).Assembly).SelectMany(assembly => assembly.GetTypes()).Where(type => !IsGenerated(type));

    private static IEnumerable<FieldInfo> OurStatics =>
        OurTypes.SelectMany(type => type.GetFields(
            BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)).Where(member => !member.IsLiteral);

    [Test]
    [Category(Categories.Unit)]
    public void Class_OfOursWithoutHeirs_IsSealedAbstractOrStatic()
    {
        HashSet<Type?> haveHeirs = [.. OurTypes.Select(type => type.BaseType is { IsGenericType: true } origin ? origin.GetGenericTypeDefinition() : type.BaseType)];
        Assert.That(OurTypes.Where(type => type.IsClass && !type.IsSealed && !type.IsAbstract && !haveHeirs.Contains(type)), Is.Empty);
    }

    [Test]
    [Category(Categories.Unit)]
    public void StaticField_OfOurs_IsReadOnly() => Assert.That(OurStatics.Where(field => !field.IsInitOnly).Select(Describe), Is.Empty);

    [Test]
    [Category(Categories.Unit)]
    public void StaticTable_OfOurs_IsHidden() =>
        Assert.That(OurStatics.Where(field => IsChangeable(field.FieldType) && field.IsPublic && field.DeclaringType!.IsVisible).Select(Describe), Is.Empty);

    /// <summary>A constant table has no need of them: a static one is a cache.</summary>
    [Test]
    [Category(Categories.Unit)]
    public void StaticField_OfOurs_IsNoConcurrentCollection() =>
        Assert.That(OurStatics.Where(field => field.FieldType.Namespace == typeof(ConcurrentBag<>).Namespace).Select(Describe), Is.Empty);

    private static bool IsChangeable(Type type) =>
        type.IsArray || (type.IsGenericType && ChangeableCollections.Contains(type.GetGenericTypeDefinition()));

    private static bool IsGenerated(Type type) =>
        type.IsDefined(typeof(CompilerGeneratedAttribute), false) || type.Namespace?.StartsWith("NA64Mu", StringComparison.Ordinal) != true
        || (type.DeclaringType is { } outer && IsGenerated(outer));

    private static string Describe(FieldInfo field) => $"{field.DeclaringType}.{field.Name}";
}
