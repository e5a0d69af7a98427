// The reference implementation of HepMC3 at work on our files:
//   hepmc3_check write FILE   writes events of many kinds
//   hepmc3_check dump FILE    prints what it reads in FILE, in MeV and mm
// g++ -std=c++17 -o hepmc3_check hepmc3_check.cc -lHepMC3
#include <cmath>
#include <cstdio>
#include <cstring>
#include <memory>
#include <string>

#include <HepMC3/Attribute.h>
#include <HepMC3/GenEvent.h>
#include <HepMC3/GenParticle.h>
#include <HepMC3/GenRunInfo.h>
#include <HepMC3/GenVertex.h>
#include <HepMC3/ReaderAscii.h>
#include <HepMC3/WriterAscii.h>

using namespace HepMC3;

namespace {

GenParticlePtr particle(double px, double py, double pz, double mass, int pdg, int status) {
  const double energy = std::sqrt(px * px + py * py + pz * pz + mass * mass);
  return std::make_shared<GenParticle>(FourVector(px, py, pz, energy), pdg, status);
}

// A beam muon that radiates; a pi0 that decays in a vertex without a place; an electron from a vertex with one.
void write_event(WriterAscii& writer, const std::shared_ptr<GenRunInfo>& run, int number, Units::MomentumUnit momentum, Units::LengthUnit length, bool shifted) {
  GenEvent event(run, momentum, length);
  event.set_event_number(number);
  const double gev = momentum == Units::GEV ? 1 : 1000;
  auto beam = particle(0, 0, 160 * gev, 0.1056583755 * gev, 13, 4);
  auto muon = particle(0.1 * gev, -0.2 * gev, (120 + number) * gev, 0.1056583755 * gev, 13, 1);
  auto pion = particle(0, 0.3 * gev, 20 * gev, 0.1349768 * gev, 111, 2);
  auto first = std::make_shared<GenVertex>(FourVector(1.5, -2.25, -3500.125, 7.0 / 3));
  first->add_particle_in(beam);
  first->add_particle_out(muon);
  first->add_particle_out(pion);
  event.add_vertex(first);
  auto decay = std::make_shared<GenVertex>();
  decay->add_particle_in(pion);
  auto photon = particle(0.05 * gev, 0.1 * gev, 12 * gev, 0, 22, 1);
  auto electron = particle(-0.05 * gev, 0.2 * gev, 8 * gev, 0.00051099895 * gev, 11, 2);
  decay->add_particle_out(photon);
  decay->add_particle_out(electron);
  event.add_vertex(decay);
  auto scatter = std::make_shared<GenVertex>(FourVector(1.75, -2, -3400, 100));
  scatter->add_particle_in(electron);
  scatter->add_particle_out(particle(0.01 * gev, 0.02 * gev, 7.5 * gev, 0.00051099895 * gev, 11, 1));
  event.add_vertex(scatter);
  if (shifted) event.shift_position_to(FourVector(0.5, 0.25, -10, 1));
  event.weights() = {0.5 + number, 1e-300, 2.0 / 3};
  event.add_attribute("scale", std::make_shared<DoubleAttribute>(3.5));
  muon->add_attribute("note", std::make_shared<StringAttribute>("two\nlines and a \\"));
  writer.write_event(event);
}

int write(const char* path) {
  auto run = std::make_shared<GenRunInfo>();
  run->set_weight_names({"Default", "scale_up", "pdf/2"});
  run->tools().push_back({"generator", "1.2", "of\nmuons"});
  run->add_attribute("beam", std::make_shared<StringAttribute>("M2"));
  WriterAscii writer(path, run);
  if (writer.failed()) return 1;
  int number = 10;
  for (auto momentum : {Units::GEV, Units::MEV})
    for (auto length : {Units::MM, Units::CM})
      for (bool shifted : {false, true}) write_event(writer, run, number++, momentum, length, shifted);
  writer.close();
  return 0;
}

void dump_event(GenEvent& event) {
  event.set_units(Units::MEV, Units::MM);
  std::printf("event %d weights", event.event_number());
  for (double weight : event.weights()) std::printf(" %.17g", weight);
  std::printf("\n");
  for (const auto& p : event.particles()) {
    const FourVector& m = p->momentum();
    const auto vertex = p->production_vertex();
    const FourVector x = vertex ? vertex->position() : event.event_pos();
    std::printf("particle %d %d %d %.17g %.17g %.17g %.17g %.17g %.17g %.17g %.17g\n", p->id(), p->pid(), p->status(), m.px(), m.py(), m.pz(), m.e(), x.x(), x.y(), x.z(), x.t());
  }
}

int dump(const char* path) {
  ReaderAscii reader(path);
  if (reader.failed()) return 1;
  for (;;) {
    GenEvent event;
    if (!reader.read_event(event) || reader.failed()) return 0;
    dump_event(event);
  }
}

}  // namespace

int main(int argc, char** argv) {
  if (argc == 3 && std::strcmp(argv[1], "write") == 0) return write(argv[2]);
  if (argc == 3 && std::strcmp(argv[1], "dump") == 0) return dump(argv[2]);
  std::fprintf(stderr, "usage: hepmc3_check write|dump FILE\n");
  return 2;
}
