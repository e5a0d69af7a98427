using System.Collections.Generic;
using NA64Mu.Core;

namespace NA64Mu.Geometry.Materials;

/// <summary>All media of a layout by id.</summary>
public sealed class MediumTable
{
    private readonly Medium[] _media;

    /// <summary>A table of media whose ids are their places.</summary>
    /// <param name="media">The media.</param>
    public MediumTable(IReadOnlyList<Medium> media)
    {
        _media = [.. media];
        foreach (Medium medium in _media) Requires.That(_media[medium.Id.Index] == medium, "medium id is its place in the table");
    }

    /// <summary>Number of media.</summary>
    public int Count => _media.Length;

    /// <summary>All media in order of id.</summary>
    public IReadOnlyList<Medium> All => _media;

    /// <summary>The medium with an id.</summary>
    public Medium this[MediumId id] => _media[id.Index];
}
