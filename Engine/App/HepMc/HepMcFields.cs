using System;
using System.Globalization;

namespace NA64Mu.App.HepMc;

/// <summary>The fields of one line of a HepMC3 file, taken from left to right.</summary>
/// <param name="reader">Who knows file and line, for messages.</param>
/// <param name="text">The line.</param>
internal ref struct HepMcFields(HepMcReader reader, ReadOnlySpan<char> text)
{
    private ReadOnlySpan<char> _rest = text.TrimStart(' ');

    /// <summary>Whether no field is left.</summary>
    public readonly bool IsEmpty => _rest.IsEmpty;

    /// <summary>All that is left.</summary>
    public readonly ReadOnlySpan<char> Rest => _rest;

    /// <summary>The next field.</summary>
    /// <param name="meaning">What it is, for messages.</param>
    public ReadOnlySpan<char> Next(string meaning)
    {
        if (_rest.IsEmpty) throw reader.Error($"the line ends before the {meaning}");
        int length = _rest.IndexOf(' ');
        ReadOnlySpan<char> field = length < 0 ? _rest : _rest[..length];
        _rest = _rest[field.Length..].TrimStart(' ');
        return field;
    }

    /// <summary>The next field as a whole number.</summary>
    /// <param name="meaning">What it is, for messages.</param>
    public int Integer(string meaning)
    {
        ReadOnlySpan<char> field = Next(meaning);
        return int.TryParse(field, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int value)
            ? value
            : throw reader.Error($"the {meaning} '{field}' is not a whole number");
    }

    /// <summary>The next field as a finite number.</summary>
    /// <param name="meaning">What it is, for messages.</param>
    public double Number(string meaning)
    {
        ReadOnlySpan<char> field = Next(meaning);
        return double.TryParse(field, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) && double.IsFinite(value)
            ? value
            : throw reader.Error($"the {meaning} '{field}' is not a number");
    }

    /// <summary>Fails where anything is left.</summary>
    public readonly void RequireEnd()
    {
        if (!_rest.IsEmpty) throw reader.Error($"'{_rest}' follows where the line should end");
    }
}
