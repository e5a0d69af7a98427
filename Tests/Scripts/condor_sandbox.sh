#!/bin/bash
# The jobs of a submit description that "batch make htcondor" wrote, one after the other, as the manual of HTCondor says that a pool runs them: each in
# an empty folder, elsewhere, with copies of the files that travel and nothing else, nor HOME; on checkpoint_exit_code the files of the checkpoint are
# saved and the job starts again in another empty folder; other codes are tried again up to max_retries times, until retry_until holds. It stands in
# for HTCondor where there is none; it knows the words that our files use and refuses others.
#   condor_sandbox.sh PRODUCTION SCRATCH [KILLED [STOPPED]]
# KILLED is a share whose first program is killed with SIGKILL while it works, STOPPED one whose first program gets SIGUSR1 then, as when the time to
# its checkpoint is over. Ends with 0 if all jobs ended with 0.
set -euo pipefail
[ $# -ge 2 ] || { echo "usage: condor_sandbox.sh PRODUCTION SCRATCH [KILLED [STOPPED]]" >&2; exit 2; }
production=$(realpath "$1")
mkdir -p "$2"
scratch=$(realpath "$2")
killed=${3:-} stopped=${4:-}
known=" universe executable arguments request_cpus request_memory +JobFlavour output error log should_transfer_files when_to_transfer_output \
transfer_input_files transfer_output_files checkpoint_exit_code transfer_checkpoint_files max_retries retry_until max_materialize Share "
declare -A value
shares=()

fail() { echo "FAILED: $*" >&2; exit 1; }

# "key = value", and "queue NUMBER" or "queue Share in (A, B)".
while IFS= read -r line; do
  case $line in
    '' | '#'*) ;;
    'queue Share in ('*')') line=${line#*\(}; IFS=', ' read -r -a shares <<<"${line%\)}" ;;
    'queue '*) mapfile -t shares < <(seq 0 $((${line#queue } - 1))) ;;
    *' = '*)
      [[ $known == *" ${line%% = *} "* ]] || fail "what is '$line'?"
      value[${line%% = *}]=${line#* = }
      ;;
    *) fail "what is '$line'?" ;;
  esac
done <"$production/${SUBMIT_FILE:-jobs.sub}"
# shellcheck disable=SC2016 # a word of HTCondor
[ "${value[universe]}:${value[should_transfer_files]}:${value[arguments]}" = 'vanilla:YES:$(Share)' ] || fail "another kind of submit description"
[ "${value[transfer_output_files]}:${value[transfer_checkpoint_files]}" = out:out ] || fail "other files travel home"
# The file system of the submit host must have its folders: HTCondor makes none.
mkdir -p "$(dirname "$production/${value[log]}")"
[ -d "$(dirname "$production/${value[output]}")" ] || fail "no folder for ${value[output]}"

is_hopeless() { # retry_until, a chain of "ExitCode =?= N"
  [[ " ${value[retry_until]} " == *" ExitCode =?= $1 "* ]]
}

# An empty folder with what travels: files by their own names, whatever folder they come from.
new_sandbox() { # share
  attempts=$((attempts + 1))
  sandbox=$scratch/job.$1.$attempts
  rm -rf "$sandbox"
  mkdir -p "$sandbox"
  local name
  IFS=', ' read -r -a inputs <<<"${value[transfer_input_files]}"
  for name in "${value[executable]}" "${inputs[@]}"; do (cd "$production" && cp -r "$name" "$sandbox/"); done
  if [ -d "$scratch/checkpoint.$1" ]; then cp -r "$scratch/checkpoint.$1/." "$sandbox/"; fi
}

signal_when_at_work() { # process, signal
  local tries=0 length=0
  until [ "${length:-0}" -gt 60000 ]; do
    kill -0 "$1" 2>/dev/null || return 0
    length=$(find "$sandbox/out" -name '*.journal' -printf '%s' 2>/dev/null || true)
    tries=$((tries + 1))
    [ "$tries" -lt 3000 ] || fail "no journal came"
    sleep 0.02
  done
  # Below the wrapper is "timeout", and below that the program.
  kill -"$2" "$(pgrep -P "$(pgrep -P "$1")")"
}

checkpoints=0 retries=0
for share in "${shares[@]}"; do
  attempts=0 tried=0
  rm -rf "$scratch/checkpoint.$share"
  while true; do
    new_sandbox "$share"
    (cd "$sandbox" && exec env -i PATH=/usr/bin:/bin ${DOTNET_ROOT:+DOTNET_ROOT="$DOTNET_ROOT"} "_CONDOR_SCRATCH_DIR=$sandbox" BATCH_SYSTEM=HTCondor \
      OMP_NUM_THREADS="${value[request_cpus]}" "./${value[executable]}" "$share" >>"$scratch/$share.out" 2>>"$scratch/$share.err") &
    job=$!
    if [ "$share:$attempts" = "$killed:1" ]; then signal_when_at_work "$job" KILL; fi
    if [ "$share:$attempts" = "$stopped:1" ]; then signal_when_at_work "$job" USR1; fi
    code=0
    wait "$job" || code=$?
    echo "share $share, attempt $attempts: exit code $code"
    if [ "$code" -eq "${value[checkpoint_exit_code]}" ]; then
      checkpoints=$((checkpoints + 1))
      [ "$attempts" -lt 20 ] || fail "share $share makes no progress"
      rm -rf "$scratch/checkpoint.$share"
      mkdir "$scratch/checkpoint.$share"
      cp -r "$sandbox/out" "$scratch/checkpoint.$share/"
    elif [ "$code" -eq 0 ] || [ "$tried" -ge "${value[max_retries]}" ] || is_hopeless "$code"; then
      mkdir -p "$production/out"
      cp -r "$sandbox/out/." "$production/out/"
      [ "$code" -eq 0 ] || fail "share $share ended with $code: $(tail -n 3 "$scratch/$share.err")"
      rm -rf "$sandbox"
      break
    else
      tried=$((tried + 1)) retries=$((retries + 1))
    fi
    rm -rf "$sandbox"
  done
done
echo "${#shares[@]} jobs, $checkpoints checkpoints, $retries tried again"
