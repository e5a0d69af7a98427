using System;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace NA64Mu.Core;

/// <summary>Checks for bugs: on in Debug and in tests (CHECKS), compiled away in Release.</summary>
public static class Requires
{
    /// <summary>Fails if a condition that the code relies on does not hold.</summary>
    /// <param name="condition">What must hold.</param>
    /// <param name="meaning">The condition in words.</param>
    /// <param name="expression">Filled in by the compiler.</param>
    [Conditional("CHECKS")]
    public static void That(
        [DoesNotReturnIf(false)] bool condition, string meaning, [CallerArgumentExpression(nameof(condition))] string expression = "")
    {
        if (!condition) Fail(meaning, expression);
    }

    /// <summary>Fails if a number is infinite or not a number.</summary>
    /// <param name="value">The number.</param>
    /// <param name="expression">Filled in by the compiler.</param>
    [Conditional("CHECKS")]
    public static void Finite(double value, [CallerArgumentExpression(nameof(value))] string expression = "")
    {
        if (!double.IsFinite(value)) Fail($"finite number, was {value}", expression);
    }

    [DoesNotReturn]
    private static void Fail(string meaning, string expression) =>
        throw new InvalidOperationException($"a bug: expected {meaning} ({expression})");
}
