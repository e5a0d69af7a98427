namespace NA64Mu.Core;

/// <summary>Keeper of something that belongs to one history and has to be put back where the history goes on a second time (docs/decisions/0011).</summary>
public interface IHistoryRecord
{
    /// <summary>Keeps the present state; a place that was used before is overwritten.</summary>
    /// <param name="place">Place, from 0; never more than one above the highest used so far.</param>
    void Save(int place);

    /// <summary>Puts a state back; it stays in its place.</summary>
    /// <param name="place">Place that was saved.</param>
    void Restore(int place);
}
