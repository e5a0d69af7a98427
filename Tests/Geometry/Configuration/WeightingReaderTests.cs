using System.Collections.Generic;
using System.Linq;
using NA64Mu.Core;
using NA64Mu.Geometry.Configuration;
using NA64Mu.Geometry.Settings;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Geometry.Configuration;

[TestFixture]
public sealed class WeightingReaderTests
{
    private const string Late = "name: late, primary: true, z: 1 m";

    [Test]
    [Category(Categories.Unit)]
    public void File_WithoutTheSection_WeighsNothing() => Assert.That(Read("").IsEmpty);

    [Test]
    [Category(Categories.Unit)]
    public void Scale_OfTwoProcesses_IsRead()
    {
        WeightingSettings settings = Read("""
            weighting:
              scale:
                - {process: muon_nuclear, factor: 1000}
                - {process: bremsstrahlung, factor: 10, above: 20 GeV, volumes: [block], primary: true}
            """);
        ScaledProcess nuclear = settings.Scale[0], radiation = settings.Scale[1];
        Assert.Multiple(() =>
        {
            Assert.That((nuclear.Process, nuclear.Factor, nuclear.TransferMinimum, nuclear.IsForPrimaryOnly), Is.EqualTo((ProcessId.MuonNuclear, 1000.0, 0.0, false)));
            Assert.That(nuclear.Volumes, Is.Empty);
            Assert.That((radiation.Process, radiation.Factor, radiation.TransferMinimum, radiation.IsForPrimaryOnly), Is.EqualTo((ProcessId.Bremsstrahlung, 10.0, 20_000.0, true)));
            Assert.That(radiation.Volumes, Is.EqualTo(new List<string> { "block" }));
            Assert.That(settings.IsEmpty, Is.False);
        });
    }

    [Test]
    [Category(Categories.Unit)]
    public void Splitting_OfTwoRules_IsRead()
    {
        WeightingSettings settings = Read("""
            weighting:
              splitting:
                - {name: late, particles: [mu-, 22], volume: block, energy: 1 100 GeV, factor: 10}
                - {name: few, primary: true, z: 1 m, factor: 0.1}
            """);
        HistoryRule late = settings.Splitting[0], few = settings.Splitting[1];
        Assert.Multiple(() =>
        {
            Assert.That((late.Name, late.Volume, late.Z, late.EnergyMinimum, late.EnergyMaximum, late.Factor), Is.EqualTo(("late", "block", (double?)null, 1000.0, 100_000.0, 10.0)));
            Assert.That(late.Particles, Is.EqualTo(new List<Species> { Species.MuMinus, Species.Gamma }));
            Assert.That((few.Volume, few.Z, few.EnergyMinimum, few.EnergyMaximum, few.Factor), Is.EqualTo(((string?)null, (double?)1000.0, double.NegativeInfinity, double.PositiveInfinity, 0.1)));
            Assert.That(few.Particles, Is.Empty);
        });
    }

    [Test]
    [Category(Categories.Unit)]
    public void Scale_OfDecaysOfMesons_IsReadBesideThatOfMuons()
    {
        WeightingSettings settings = Read("""
            weighting:
              scale:
                - {process: decay, factor: 2}
                - {process: decay, factor: 100, particles: [kaon-, pi-], primary: true}
                - {process: decay, factor: 50, particles: [kaon0L]}
            """);
        Assert.That(settings.Scale.Select(process => process.Factor), Is.EqualTo((double[])[2, 100, 50]));
        Assert.That(settings.Scale[0].Particles, Is.Empty);
        Assert.That(settings.Scale[1].Particles, Is.EqualTo(new List<Species> { Species.KMinus, Species.PiMinus }));
        Assert.That(settings.Scale[1].IsForPrimaryOnly);
    }

    [TestCase("weighting: {scale: [{process: bremsstrahlung, factor: 2, particles: [pi-]}]}", "weighting.scale[1].particles", "does not go with 'bremsstrahlung'")]
    [TestCase("weighting: {scale: [{process: decay, factor: 2, particles: [pi0]}]}", "weighting.scale[1].particles", "'pi0' cannot be scaled")]
    [TestCase("weighting: {scale: [{process: decay, factor: 2, particles: [pi-]}, {process: decay, factor: 2, particles: [kaon-, pi-]}]}", "weighting.scale[2].process", "is scaled already")]
    [TestCase("weighting: 10", "weighting", "a group of settings was expected")]
    [TestCase("weighting: {scale: 10}", "weighting.scale", "must be a list")]
    [TestCase("weighting: {scales: []}", "weighting.scales", "not a known setting")]
    [TestCase("weighting: {scale: [{factor: 2}]}", "weighting.scale[1].process", "is missing")]
    [TestCase("weighting: {scale: [{process: decay}]}", "weighting.scale[1].factor", "is missing")]
    [TestCase("weighting: {scale: [{process: conversion, factor: 2}]}", "weighting.scale[1].process", "'conversion' is not known here")]
    [TestCase("weighting: {scale: [{process: decay, factor: 0.5}]}", "weighting.scale[1].factor", "must be 1 or more")]
    [TestCase("weighting: {scale: [{process: decay, factor: 2}, {process: decay, factor: 3}]}", "weighting.scale[2].process", "'decay' is scaled already")]
    [TestCase("weighting: {scale: [{process: decay, factor: 2, volumes: [blok]}]}", "weighting.scale[1].volumes", "there is no volume 'blok'")]
    [TestCase("weighting: {scale: [{process: decay, factor: 2, primary: yes}]}", "weighting.scale[1].primary", "'yes' is not known here")]
    [TestCase("weighting: {scale: [{process: decay, factor: 2, above: 1 GeV}]}", "weighting.scale[1].above", "does not go with 'decay'")]
    [TestCase("weighting: {scale: [{process: bremsstrahlung, factor: 2, above: 1 MeV}]}", "weighting.scale[1].above", "must lie between 10 MeV and 200 GeV")]
    [TestCase("weighting: {scale: [{process: bremsstrahlung, factor: 2, above: 1 m}]}", "weighting.scale[1].above", "not an energy")]
    [TestCase("weighting: {scale: [{process: decay, factor: 2, energy: 1 GeV}]}", "weighting.scale[1].energy", "not a known setting")]
    [TestCase("weighting: {scale: [{process: bremsstrahlung, factor: 2, above: 1 TeV}]}", "weighting.scale[1].above", "must lie between 10 MeV and 200 GeV")]
    [TestCase("weighting: {splitting: [{name: far, primary: true, z: 500 m, factor: 2}]}", "weighting.splitting[1].z", "lies outside the world")]
    [TestCase("weighting: {splitting: [{primary: true, z: 1 m, factor: 2}]}", "weighting.splitting[1].name", "is missing")]
    [TestCase("weighting: {splitting: [{" + Late + "}]}", "weighting.splitting[1].factor", "is missing")]
    [TestCase("weighting: {splitting: [{" + Late + ", factor: 1}]}", "weighting.splitting[1].factor", "is 1, which changes nothing")]
    [TestCase("weighting: {splitting: [{" + Late + ", factor: 0}]}", "weighting.splitting[1].factor", "greater than zero")]
    [TestCase("weighting: {splitting: [{" + Late + ", factor: -2}]}", "weighting.splitting[1].factor", "greater than zero")]
    [TestCase("weighting: {splitting: [{" + Late + ", factor: 2.5}]}", "weighting.splitting[1].factor", "must be a whole number")]
    [TestCase("weighting: {splitting: [{" + Late + ", factor: 20000}]}", "weighting.splitting", "makes 20000 branches")]
    [TestCase("weighting: {splitting: [{" + Late + ", factor: 2}, {" + Late + ", factor: 3}]}", "weighting.splitting[2].name", "there is a rule 'late' already")]
    [TestCase("weighting: {splitting: [{" + Late + ", volume: block, factor: 2}]}", "weighting.splitting[1].z", "does not go with 'volume'")]
    [TestCase("weighting: {splitting: [{name: a, primary: true, factor: 2}]}", "weighting.splitting[1]", "says not where")]
    [TestCase("weighting: {splitting: [{name: a, z: 1 m, factor: 2}]}", "weighting.splitting[1]", "names no particle")]
    [TestCase("weighting: {splitting: [{" + Late + ", particles: [mu-], factor: 2}]}", "weighting.splitting[1].particles", "does not go with 'primary'")]
    [TestCase("weighting: {splitting: [{name: a, particles: [muon], z: 1 m, factor: 2}]}", "weighting.splitting[1].particles", "there is no particle 'muon'")]
    [TestCase("weighting: {splitting: [{name: a, primary: true, volume: blok, factor: 2}]}", "weighting.splitting[1].volume", "there is no volume 'blok'")]
    [TestCase("weighting: {splitting: [{name: a, primary: true, energy: 2 1 GeV, factor: 2}]}", "weighting.splitting[1].energy", "'2 1 GeV' must have the lower end first")]
    [TestCase("weighting: {splitting: [{name: a, primary: true, energy: 1 GeV, factor: 2}]}", "weighting.splitting[1].energy", "")]
    [TestCase("weighting: {splitting: [{name: a, primary: true, z: 1, factor: 2}]}", "weighting.splitting[1].z", "has no unit")]
    [TestCase("weighting: {splitting: [{" + Late + ", factor: 2, weight: 1}]}", "weighting.splitting[1].weight", "not a known setting")]
    [Category(Categories.Unit)]
    public void Mistake_InOneSetting_IsReportedWithLineAndKey(string text, string key, string problem)
    {
        ConfigurationProblem found = Problems(text).Single();
        Assert.That((found.Line, found.Key), Is.EqualTo((7, key)));
        Assert.That(found.Problem, Does.Contain(problem));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Mistakes_InSeveralSettings_AreAllReported() => Assert.That(
        Problems("weighting: {scale: [{process: decay, factor: 0.1, volumes: [blok]}], splitting: [{name: a, factor: 1}]}"), Has.Count.EqualTo(5));

    [Test]
    [Category(Categories.Unit)]
    public void Rules_OfMoreThanThirtyTwo_AreRefused() => Assert.That(
        Problems($"weighting: {{splitting: [{string.Join(", ", Enumerable.Range(0, 33).Select(rule => $"{{name: r{rule}, primary: true, z: 1 m, factor: 0.5}}"))}]}}").Single().Problem,
        Does.Contain("more than 32 rules"));

    private static WeightingSettings Read(string text) => GeometryLoader.Parse(GeometryTexts.OneBlock + "\n" + text + "\n", "test.yaml").Weighting;

    private static IReadOnlyList<ConfigurationProblem> Problems(string text) => Assert.Throws<ConfigurationException>(() => Read(text))!.Problems;
}
