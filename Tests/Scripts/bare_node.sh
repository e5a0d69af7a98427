#!/bin/bash
# A published folder (.ci/publish) on a node that has nothing: a root of its own with glibc, libstdc++ and OpenSSL only, no .NET, no fonts, no HOME,
# no shell. Needs root, for chroot.
#   bare_node.sh PUBLISHED_FOLDER SCRATCH
# Ends with 0 if everything works but plots, and plots say why.
set -euo pipefail
[ $# -eq 2 ] || { echo "usage: bare_node.sh PUBLISHED_FOLDER SCRATCH" >&2; exit 2; }
published=$(realpath "$1")
mkdir -p "$2"
root=$(realpath "$2")/root
libraries=(libc.so.6 libm.so.6 libdl.so.2 libpthread.so.0 librt.so.1 libgcc_s.so.1 libstdc++.so.6 libssl.so.3 libcrypto.so.3)

rm -rf "$root"
mkdir -p "$root"/{lib64,lib/x86_64-linux-gnu,app,scratch,proc,dev}
for library in "${libraries[@]}"; do cp -L "$(ldconfig -p | sed -n "s|.* \(/.*/x86_64-linux-gnu/$library\)\$|\1|p" | head -n 1)" "$root/lib/x86_64-linux-gnu/"; done
cp -L /lib64/ld-linux-x86-64.so.2 "$root/lib64/"
cp -r "$published" "$root/app/na64mu"

# In name spaces of its own, so that the mounts go with it.
bare() {
  # shellcheck disable=SC2016 # expanded in there
  unshare --mount --pid --fork bash -c '
    mount -t proc proc "$0/proc" && mount --bind /dev "$0/dev" && exec env -i HOME=/nonexistent "$(command -v chroot)" "$0" /app/na64mu/na64mu "$@"' "$root" "$@"
}
fail() { echo "FAILED: $*" >&2; exit 1; }

bare --version
bare geometry check
bare simulate --physics fast --events 200 --output /scratch/a.sim.h5 --no-progress
bare validate /scratch/a.sim.h5
bare reconstruct /scratch/a.sim.h5
bare select /scratch/a.reco.h5 --output /scratch/cutflow >/dev/null
code=0
bare plot /scratch/a.reco.h5 --output /scratch/plots 2>"$root/plot.log" || code=$?
[ "$code" -eq 3 ] || fail "plots without fonts ended with $code"
grep -q 'no font for the plots was found' "$root/plot.log" || fail "plots did not say that there are no fonts: $(cat "$root/plot.log")"
"$published/na64mu" simulate --physics fast --events 200 --output "$root/here.sim.h5" --no-progress --force
cmp "$root/here.sim.h5" "$root/scratch/a.sim.h5"
echo "all but plots works on a bare node, with the same bytes"
