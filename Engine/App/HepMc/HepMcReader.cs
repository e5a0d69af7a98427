using System;
using System.Collections.Generic;
using System.IO;
using NA64Mu.Core;

namespace NA64Mu.App.HepMc;

/// <summary>Streaming reader of HepMC3 files in ASCII (Asciiv3), one event after another; what is broken is told with file and line.</summary>
/// <remarks>
/// A. Buckley et al., Comput. Phys. Commun. 260 (2021) 107310, section 5.1, and the reader of HepMC 3.1: units are those of the line U of each event, GeV and mm without it; a vertex
/// without a place has that of its first ancestor with one, or of the event.
/// </remarks>
internal sealed class HepMcReader
{
    private readonly TextReader _text;
    private readonly string _name;
    private readonly List<string> _weightNames = [];
    private readonly List<string> _description = [];
    private string? _line;
    private long _lineNumber;
    private double _momentumUnit;
    private double _lengthUnit;
    private int _expectedParticles;
    private int _expectedVertices;
    private double[]? _eventPoint;

    /// <summary>Reads the head of a file, up to its first event.</summary>
    /// <param name="text">The file.</param>
    /// <param name="name">Its name, for messages.</param>
    /// <exception cref="InvalidInputException">It is empty, or no HepMC3 in ASCII.</exception>
    public HepMcReader(TextReader text, string name)
    {
        _text = text;
        _name = name;
        Advance();
        if (_line is null) throw new InvalidInputException($"{name}: the file is empty");
        while (_line is not null && !_line.StartsWith("HepMC::Asciiv3-START", StringComparison.Ordinal)) SkipHead(_line);
        if (_line is null) throw Error($"the file ends before {HepMcText.Start}");
        Advance();
        while (_line is not null && !_line.StartsWith('E') && !_line.StartsWith("HepMC::", StringComparison.Ordinal)) ReadRunLine();
    }

    /// <summary>Names of the weights; empty where the file names none.</summary>
    public IReadOnlyList<string> WeightNames => _weightNames;

    /// <summary>Tools and attributes of the generator's run, a line each.</summary>
    public IReadOnlyList<string> Description => _description;

    /// <summary>Reads the next event.</summary>
    /// <param name="target">Takes it.</param>
    /// <returns>False at the end of the listing.</returns>
    /// <exception cref="InvalidInputException">The file is broken or cut off.</exception>
    public bool TryRead(HepMcEvent target)
    {
        if (_line is null) throw Error($"the file ends without {HepMcText.End}: it was cut off, or who wrote it was stopped; make it anew");
        if (_line.StartsWith(HepMcText.End, StringComparison.Ordinal))
        {
            Advance();
            if (_line is not null) throw Error("more follows behind the end of the listing: give one file at a time");
            return false;
        }
        ReadHead(target);
        while (_line is not null && !_line.StartsWith('E') && !_line.StartsWith("HepMC::", StringComparison.Ordinal)) ReadLine(target);
        if (_line is null) throw Error($"the file ends in or behind event {target.Number} without {HepMcText.End}: it was cut off");
        if (target.Particles.Count != _expectedParticles)
            throw Error($"event {target.Number} of line {target.Line} announces {_expectedParticles} particles and has {target.Particles.Count}");
        if (_eventPoint is { } point) target.Point = Point(point);
        return true;
    }

    /// <summary>A message with file and line.</summary>
    /// <param name="reason">What is wrong.</param>
    public InvalidInputException Error(string reason) =>
        new($"{_name}:{_lineNumber}: {reason}" + (_line is not null && _text.Peek() < 0 ? "; this is the last line, the file was cut off" : ""));

    /// <summary>On to the next line that is not empty.</summary>
    private void Advance()
    {
        do
        {
            _line = _text.ReadLine();
            _lineNumber += _line is null ? 0 : 1;
        }
        while (_line is not null && string.IsNullOrWhiteSpace(_line));
    }

    private void SkipHead(string line)
    {
        if (line.StartsWith("HepMC::IO_GenEvent", StringComparison.Ordinal)) throw Error("this is HepMC2; convert it to HepMC3 (convert_example.exe of HepMC3)");
        if (!line.StartsWith("HepMC::Version", StringComparison.Ordinal)) throw Error("this is no HepMC3 file in ASCII (Asciiv3)");
        Advance();
    }

    private void ReadRunLine()
    {
        ReadOnlySpan<char> rest = _line.AsSpan(1).TrimStart(' ');
        switch (_line![0])
        {
            case 'W':
                if (!rest.IsEmpty) _weightNames.AddRange(HepMcText.Lines(rest));
                break;
            case 'T':
                _description.Add("tool " + HepMcText.Unescape(rest).Replace('\n', ' '));
                break;
            case 'A':
                _description.Add("attribute " + HepMcText.Unescape(rest).Replace('\n', ' '));
                break;
            default:
                throw Error($"'{_line[0]}' begins no line before the first event");
        }
        Advance();
    }

    private void ReadHead(HepMcEvent target)
    {
        if (!_line!.StartsWith("E ", StringComparison.Ordinal)) throw Error("an event was expected");
        var fields = new HepMcFields(this, _line.AsSpan(1));
        target.Open(fields.Integer("number of the event"), _lineNumber);
        _expectedVertices = fields.Integer("number of vertices");
        _expectedParticles = fields.Integer("number of particles");
        _momentumUnit = Units.GeV;
        _lengthUnit = Units.Millimetre;
        _eventPoint = fields.IsEmpty ? null : ReadPoint(ref fields);
        Advance();
    }

    private void ReadLine(HepMcEvent target)
    {
        var fields = new HepMcFields(this, _line.AsSpan(1));
        switch (_line![0])
        {
            case 'U':
                ReadUnits(ref fields);
                break;
            case 'W':
                while (!fields.IsEmpty) target.Weights.Add(fields.Number("weight"));
                break;
            case 'A':
                int owner = fields.Integer("owner of the attribute");
                target.Attributes.Add(new HepMcAttribute(owner, fields.Next("name of the attribute").ToString(), HepMcText.Unescape(fields.Rest)));
                break;
            case 'V':
                ReadVertex(ref fields, target);
                break;
            case 'P':
                ReadParticle(ref fields, target);
                break;
            default:
                throw Error($"'{_line[0]}' begins no line of an event");
        }
        Advance();
    }

    private void ReadUnits(ref HepMcFields fields)
    {
        ReadOnlySpan<char> momentum = fields.Next("unit of momentum"), length = fields.Next("unit of length");
        _momentumUnit = momentum is "GEV" ? Units.GeV : momentum is "MEV" ? Units.MeV : throw Error($"'{momentum}' is no unit of momentum: GEV or MEV");
        _lengthUnit = length is "MM" ? Units.Millimetre : length is "CM" ? Units.Centimetre : throw Error($"'{length}' is no unit of length: MM or CM");
        fields.RequireEnd();
    }

    private void ReadVertex(ref HepMcFields fields, HepMcEvent target)
    {
        int number = fields.Integer("number of the vertex");
        if (number >= 0 || number < -_expectedVertices) throw Error($"there is no vertex {number}: the event announces {_expectedVertices}, numbered from -1 down");
        fields.Integer("status of the vertex");
        ReadOnlySpan<char> incoming = fields.Next("list of incoming particles");
        if (!incoming.StartsWith("[") || !incoming.EndsWith("]")) throw Error($"'{incoming}' is no list of incoming particles");
        int first = 0;
        foreach (Range range in incoming[1..^1].Split(','))
        {
            ReadOnlySpan<char> item = incoming[1..^1][range];
            if (item.IsEmpty) continue;
            int particle = new HepMcFields(this, item).Integer("number of an incoming particle");
            if (particle < 1 || particle > target.Particles.Count) throw Error($"incoming particle {particle} was not listed before");
            if (first == 0) first = particle;
        }
        HepMcPoint? point = fields.IsEmpty ? null : Point(ReadPoint(ref fields));
        if (!target.Vertices.TryAdd(number, new HepMcVertex(first, point))) throw Error($"vertex {number} comes twice");
    }

    private void ReadParticle(ref HepMcFields fields, HepMcEvent target)
    {
        int number = fields.Integer("number of the particle");
        if (number != target.Particles.Count + 1) throw Error($"particle {number} comes where {target.Particles.Count + 1} was expected");
        int origin = fields.Integer("origin of the particle");
        if (origin >= number || (origin < 0 && !target.Vertices.ContainsKey(origin))) throw Error($"the origin {origin} of particle {number} was not listed before");
        int pdg = fields.Integer("PDG number");
        double x = fields.Number("momentum in x"), y = fields.Number("momentum in y"), z = fields.Number("momentum in z");
        double energy = fields.Number("energy");
        fields.Number("mass");
        int status = fields.Integer("status of the particle");
        fields.RequireEnd();
        target.Particles.Add(new HepMcParticle(pdg, _momentumUnit * new Vector3D(x, y, z), _momentumUnit * energy, status, origin));
    }

    private static double[] ReadPoint(ref HepMcFields fields)
    {
        fields.Next("sign @");
        double[] point = [fields.Number("x"), fields.Number("y"), fields.Number("z"), fields.Number("t")];
        fields.RequireEnd();
        return point;
    }

    private HepMcPoint Point(double[] point) => new(
        _lengthUnit * new Vector3D(point[0], point[1], point[2]), _lengthUnit * point[3] / PhysicalConstants.SpeedOfLight);
}
