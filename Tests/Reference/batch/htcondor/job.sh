#!/bin/bash
# One job of na64mu_test_r000012: makes one of 20 shares of the run, and ends with the exit code of na64mu.
# It goes on where an earlier attempt stopped, and leaves a share alone that is there already.
signal='' child=''
trap 'signal=USR1; [ -z "$child" ] || kill -s USR1 "$child" 2>/dev/null' USR1 # checkpoint, please: ends with 85
trap 'signal=TERM; [ -z "$child" ] || kill -s TERM "$child" 2>/dev/null' TERM INT # stop: ends with 143

[ $# -eq 1 ] || { echo "usage: job.sh SHARE" >&2; exit 2; }
shard=$1
name=$(printf '%s_%04d' na64mu_test_r000012 "$shard")
file=out/$name.sim.h5 attempts=out/$name.attempts
mkdir -p out || exit 4
journal=${file#out/}.journal
[ -e "out/$journal" ] || [ ! -e "$journal" ] || mv "$journal" out/ || exit 4 # that of a later checkpoint goes first
note() { printf '%s %s %s\n' "$(date -u +%Y-%m-%dT%H:%M:%SZ)" "$(uname -n)" "$*" >>"$attempts"; }
program=(/opt/na64mu/na64mu)

# What stands under its final name is whole.
if [ -e "$file" ]; then
  echo "$file is there already"
  exit 0
fi

note start
timeout --foreground --preserve-status --signal=USR1 3600 \
  "${program[@]}" simulate --config run.yaml --geometry geometry.yaml --events 20010 --first-event 1000 \
  --shard "$shard" --of 20 --resume --threads 2 --output "$file" --no-progress &
child=$!
[ -z "$signal" ] || kill -s "$signal" "$child"

wait "$child"
code=$?
while kill -0 "$child" 2>/dev/null; do
  wait "$child"
  code=$?
done
wait "$child"
last=$?
[ "$last" -eq 127 ] || code=$last
[ "$code" -ne 138 ] || code=85 # USR1 came before the program could listen: nothing is lost
note exit "$code"
exit "$code"
