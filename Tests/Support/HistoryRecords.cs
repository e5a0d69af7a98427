using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using NA64Mu.Core;
using NUnit.Framework;

namespace NA64Mu.Tests.Support;

/// <summary>Check that a record of a history keeps all its fields, those counted in that somebody adds later.</summary>
internal static class HistoryRecords
{
    /// <summary>Saves a state, changes it, and wants every field back as it was.</summary>
    public static void AssertKeepsAll<T>(T record, Action<T> change)
        where T : IHistoryRecord
    {
        record.Save(0);
        Dictionary<string, object?> before = Fields(record);
        change(record);
        Dictionary<string, object?> changed = Fields(record);
        record.Restore(0);
        Dictionary<string, object?> after = Fields(record);
        Assert.Multiple(() =>
        {
            foreach ((string name, object? value) in before) Assert.That(after[name], Is.EqualTo(value), name);
        });
        Assert.That(changed.Where(field => !Equal(field.Value, before[field.Key])).Select(field => field.Key), Is.Not.Empty, "the change changes something");
    }

    /// <summary>Fields that the change did not touch: a test of what is kept has to touch all that can change.</summary>
    public static IEnumerable<string> Untouched<T>(T record, Action<T> change)
        where T : IHistoryRecord
    {
        Dictionary<string, object?> before = Fields(record);
        change(record);
        return Fields(record).Where(field => Equal(field.Value, before[field.Key])).Select(field => field.Key);
    }

    private static Dictionary<string, object?> Fields(object record) => record.GetType()
        .GetFields(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public)
        .Where(field => field.Name != "_saved")
        .ToDictionary(field => field.Name, field => field.GetValue(record) is Array array ? array.Clone() : field.GetValue(record));

    private static bool Equal(object? one, object? other) =>
        one is Array first && other is Array second ? StructuralComparisons.StructuralEqualityComparer.Equals(first, second) : Equals(one, other);
}
