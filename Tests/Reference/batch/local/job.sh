#!/bin/bash
# One job of na64mu_test_r000012: makes one of 20 shares of the run, and ends with the exit code of na64mu.
# It goes on where an earlier attempt stopped, and leaves a share alone that is there already.
signal='' child=''
trap 'signal=USR1; [ -z "$child" ] || kill -s USR1 "$child" 2>/dev/null' USR1 # checkpoint, please: ends with 85
trap 'signal=TERM; [ -z "$child" ] || kill -s TERM "$child" 2>/dev/null' TERM INT # stop: ends with 143

cd "$(dirname "${BASH_SOURCE[0]}")" || exit 4
[ $# -eq 1 ] || { echo "usage: job.sh SHARE" >&2; exit 2; }
shard=$1
name=$(printf '%s_%04d' na64mu_test_r000012 "$shard")
file=out/$name.sim.h5 attempts=out/$name.attempts
mkdir -p out || exit 4
note() { printf '%s %s %s\n' "$(date -u +%Y-%m-%dT%H:%M:%SZ)" "$(uname -n)" "$*" >>"$attempts"; }
program=(/opt/na64mu/na64mu)

# What stands under its final name is whole.
if [ -e "$file" ]; then
  echo "$file is there already"
  exit 0
fi

note start
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
uncounted=''
note exit "$code" || uncounted=yes # attempts that cannot be counted are not repeated: the disk may be full
case $code in
  85) limit=20 ;; # checkpoint written: go on
  4 | 137) limit=3 ;; # the disk failed, or somebody killed it: try again
  *) limit=0 ;;
esac
if [ -z "$uncounted" ] && [ "$signal" != TERM ] && [ "$(grep -c " exit $code\$" "$attempts")" -le "$limit" ]; then exec ./job.sh "$shard"; fi
exit "$code"
