namespace NA64Mu.Geometry.Configuration.Forms;

/// <summary>A setting of a geometry file.</summary>
/// <param name="Name">Key.</param>
/// <param name="Form">What its value looks like.</param>
/// <param name="Presence">Whether it must be there.</param>
/// <param name="Description">What it is, for editors.</param>
internal sealed record SettingKey(string Name, SettingForm Form, Presence Presence, string Description);
