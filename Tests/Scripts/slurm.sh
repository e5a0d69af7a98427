#!/bin/bash
# A production on a Slurm of one node, started for it and shut down after it: 20 jobs, of which one is killed, one cancelled and one comes to
# its time limit; the merge waits for all. Needs root and the package slurm-wlm; listens on the loopback only.
#   slurm.sh PROGRAM FOLDER [EVENTS]
# Leaves FOLDER/production with the merged file, and FOLDER/single.sim.h5, the same run in one piece. Ends with 0 if all went as it should.
set -Eeuo pipefail
[ $# -ge 2 ] || { echo "usage: slurm.sh PROGRAM FOLDER [EVENTS]" >&2; exit 2; }
program=$(realpath "$1")
mkdir -p "$2"
folder=$(realpath "$2")
events=${3:-16000}
jobs=20
state=$folder/slurm
host=$(hostname -s)
production=$folder/production
name=na64mu_slurm_r000007

say() { printf '%s %s\n' "$(date +%H:%M:%S)" "$*"; }
fail() { say "FAILED: $*"; exit 1; }

start_slurm() {
  mkdir -p "$state"/{state,spool,run,log}
  # Index 16 is beyond MaxArraySize: the 20 jobs must become two arrays. cred_expire shortens the rest of two minutes before a requeued task.
  cat >"$state/slurm.conf" <<CONF
ClusterName=na64mu
SlurmctldHost=$host(127.0.0.1)
SlurmUser=root
SlurmdUser=root
AuthType=auth/none
AuthInfo=cred_expire=10
CredType=cred/none
CommunicationParameters=NoCtldInAddrAny,NoInAddrAny
SlurmctldPort=${SLURM_TEST_PORT:-16817}
SlurmdPort=$((${SLURM_TEST_PORT:-16817} + 1))
StateSaveLocation=$state/state
SlurmdSpoolDir=$state/spool
SlurmctldPidFile=$state/run/slurmctld.pid
SlurmdPidFile=$state/run/slurmd.pid
SlurmctldLogFile=$state/log/slurmctld.log
SlurmdLogFile=$state/log/slurmd.log
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
JobAcctGatherType=jobacct_gather/none
AccountingStorageType=accounting_storage/none
JobCompType=jobcomp/filetxt
JobCompLoc=$state/log/jobcomp.log
SelectType=select/cons_tres
SelectTypeParameters=CR_Core
SwitchType=switch/none
MpiDefault=none
MaxArraySize=16
SchedulerParameters=sched_interval=5,bf_interval=5,batch_sched_delay=0
ReturnToService=2
NodeName=$host NodeAddr=127.0.0.1 CPUs=$(nproc) RealMemory=$(($(awk '/^MemTotal/ { print $2 }' /proc/meminfo) / 1024)) State=UNKNOWN
PartitionName=main Nodes=ALL Default=YES MaxTime=INFINITE State=UP
CONF
  export SLURM_CONF=$state/slurm.conf
  trap stop_slurm EXIT
  slurmctld -c
  slurmd
  local tries=0
  until sinfo -h -o %T 2>/dev/null | grep -q idle; do
    tries=$((tries + 1))
    [ "$tries" -lt 150 ] || fail "slurm did not start: $(tail -n 3 "$state"/log/*.log)"
    sleep 0.2
  done
}

stop_slurm() {
  scancel --user="$(id -un)" 2>/dev/null || true
  sleep 1
  scontrol shutdown 2>/dev/null || true
  local pid_file tries
  for pid_file in "$state"/run/*.pid; do
    [ -e "$pid_file" ] || continue
    tries=0
    while kill -0 "$(cat "$pid_file" 2>/dev/null)" 2>/dev/null && [ "$tries" -lt 50 ]; do
      tries=$((tries + 1))
      sleep 0.2
    done
  done
}

# The program of a share, by the words of its command line; nothing where it does not run.
process_of() { pgrep -f "^$program simulate .* --shard $1 --of $jobs " | head -n 1 || true; }

# A share whose program runs and that nobody disturbed yet; waits for one.
disturbed=' '
pick_running() {
  local share tries=0
  while true; do
    for share in $(seq 0 $((jobs - 1)) | shuf); do
      if [[ $disturbed != *" $share "* ]] && [ -n "$(process_of "$share")" ]; then
        picked=$share
        disturbed+="$share "
        return
      fi
    done
    tries=$((tries + 1))
    if [ "$tries" -ge 600 ] || [ -z "$(squeue -h)" ]; then fail "no program of a job came up: $(tail -n 2 "$production"/logs/*.out)"; fi
    sleep 0.2
  done
}

task_of() { # array and task of a share
  local first=0
  [ "$1" -lt 16 ] || first=16
  echo "$(awk -v first="$first" '$2 == first { print $1 }' "$production/logs/arrays.txt" | tail -n 1)_$(($1 - first))"
}

# Its header, with the geometry, has 31 kB.
journal_length() { stat -c %s "$production/out/${name}_$(printf %04d "$1").sim.h5.journal" 2>/dev/null || echo 0; }

# A share in the middle of its work, with a block of events or more in its journal, at a random moment.
pick_at_random() {
  local tries
  for tries in {1..10}; do
    pick_running
    while [ -n "$(process_of "$picked")" ] && [ "$(journal_length "$picked")" -lt 60000 ]; do sleep 0.1; done
    sleep "$((RANDOM % 2)).$((RANDOM % 10))"
    process=$(process_of "$picked")
    [ -z "$process" ] || return 0
    say "share $picked was done too soon to be disturbed, attempt $tries"
  done
  fail "jobs are too short to be disturbed: give more events"
}

last_exit() { sed -n 's/.* exit //p' "$production/out/${name}_$(printf %04d "$1").attempts" 2>/dev/null | tail -n 1; }

# What a stopped share says of its journal.
kept() { sed -n 's/.*stopped by a signal, [^;]*; //p' "$production/logs/${name}_$(task_of "$1").out" | tail -n 1; }

wait_for_exit() { # share, exit code
  local tries=0
  until [ "$(last_exit "$1")" = "$2" ]; do
    tries=$((tries + 1))
    [ "$tries" -lt 900 ] || fail "share $1 did not end with $2 but with '$(last_exit "$1")'"
    sleep 0.2
  done
}

wait_for_empty_queue() {
  local tries=0
  while [ -n "$(squeue -h)" ]; do
    tries=$((tries + 1))
    [ "$tries" -lt 1200 ] || fail "the queue does not become empty: $(squeue)"
    sleep 1
  done
}

usr1_is_pending() { [ $((0x$(awk '/^ShdPnd:/ { print $2 }' "/proc/$1/status") & 0x200)) -ne 0 ]; }

trap 'say "FAILED in line $LINENO"' ERR
start_slurm
say "slurm is up: $(sinfo -h -o '%D node, %c cores, %T')"
"$program" batch make slurm --output "$production" --jobs $jobs --tag slurm --run 7 --seed 11 --events "$events" --program "$program" \
  --time-per-event 10 --time 30
"$production/submit.sh"
say "arrays: $(tr '\n' ';' <"$production/logs/arrays.txt")"
[ "$(wc -l <"$production/logs/arrays.txt")" -eq 2 ] || fail "20 jobs should be two arrays here"

pick_at_random
limited=$picked
kill -STOP "$process" # holds the job until its time is over
scontrol update "jobid=$(task_of "$limited")" TimeLimit=1
say "share $limited: time limit set to one minute"

pick_at_random
killed=$picked
length=$(journal_length "$killed")
kill -KILL "$process"
wait_for_exit "$killed" 137
say "share $killed: program killed, exit code 137, $length bytes in its journal"

pick_at_random
cancelled=$picked
scancel --signal=TERM --batch "$(task_of "$cancelled")" || true # what it returns for a task of an array tells nothing
wait_for_exit "$cancelled" 143
say "share $cancelled: cancelled with SIGTERM, exit code 143; $(kept "$cancelled")"

process=$(process_of "$limited")
[ -n "$process" ] || fail "share $limited was done before its time limit: give more events"
tries=0
until usr1_is_pending "$process"; do
  tries=$((tries + 1))
  [ "$tries" -lt 600 ] || fail "no SIGUSR1 came for share $limited"
  sleep 0.2
done
kill -CONT "$process"
wait_for_exit "$limited" 85
scontrol update "jobid=$(task_of "$limited")" TimeLimit=30
say "share $limited: SIGUSR1 before the limit, exit code 85; $(kept "$limited")"

wait_for_empty_queue
[ ! -e "$production/$name.sim.h5" ] || fail "merged although share $cancelled is missing"
code=0
"$program" batch status "$production" || code=$?
[ "$code" -eq 3 ] || fail "the status should end with 3, not $code"
for share in "$killed" "$limited"; do
  [ "$(last_exit "$share")" = 0 ] || fail "share $share was not requeued to its end"
done

"$program" batch resubmit "$production" --submit
wait_for_empty_queue
"$program" batch status "$production" --deep || fail "not all shares are good"
[ -e "$production/$name.sim.h5" ] || fail "the merge did not run: $(cat "$production"/logs/*merge*.out)"
say "merged by the generated dependency"
"$program" simulate --run 7 --seed 11 --events "$events" --output "$folder/single.sim.h5" --no-progress
say "all went as it should: time limit on share $limited, killed share $killed, cancelled share $cancelled"
