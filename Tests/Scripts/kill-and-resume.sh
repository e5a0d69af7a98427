#!/usr/bin/env bash
# Kills a simulation at random moments and goes on with it, time and again: whenever a run reaches its end, its file must have the bytes of
# an undisturbed one. Usage: kill-and-resume.sh CYCLES EVENTS SEED STORE PROGRAM [WORD...]
set -euo pipefail

cycles=$1
events=$2
RANDOM=$3
store=$4
shift 4
program=("$@")

folder=$(mktemp -d)
expected=""
milliseconds=0
# A signal that meets a job of this script before it has become the program lets it run this trap too.
trap '[[ $BASHPID != "$$" ]] || rm -rf "$folder"' EXIT
mkfifo "$folder/never"
exec 3<> "$folder/never"
output=$folder/run.h5
arguments=(simulate --physics fast --events "$events" --store "$store" --threads 2 --no-progress)
signals=(KILL TERM KILL USR1 KILL INT)
declare -A stopped_in=([nothing]=0 [start]=0 [events]=0 [writing]=0 [renamed]=0)
finished=0

# A wait without a process of its own.
pause() {
    read -r -t "$1" -u 3 || true
}

# Most kills come at any moment of the run; one in three when the file is written, or has just been renamed, which random times seldom meet.
wait_for_moment() {
    local wait_ms=$((RANDOM * (milliseconds + milliseconds / 10) / 32768)) awaited=""
    case $((RANDOM % 6)) in
        0) awaited=$output.partial ;;
        1) awaited=$output ;;
        *) pause "$(printf '%d.%03d' $((wait_ms / 1000)) $((wait_ms % 1000)))" ;;
    esac
    [[ -n $awaited ]] || return 0
    while [[ ! -e $awaited ]] && kill -0 "$1" 2> /dev/null; do pause 0.001; done
    if [[ $awaited == *.partial ]]; then pause "0.0$((RANDOM % 10))"; fi
}

fail() {
    echo "error: $*" >&2
    ls -l "$folder" >&2
    cat "$folder/log" >&2
    exit 1
}

# Those that a SIGKILL has left stay until a later run gets so far as to open its files.
temporary_files() {
    find "$folder" \( -name 'run.h5.spool' -o -name 'run.h5.partial' \) -printf '%f %s %T@\n' | sort
}

check_finished() {
    [[ $(sha256sum < "$output") == "$expected" ]] || fail "the file differs from that of an undisturbed run"
    finished=$((finished + 1))
}

# What the files say of the moment of the kill, and whether the exit code fits the signal.
check_stopped() {
    local signal=$1 code=$2
    case $signal:$code in
        KILL:137 | TERM:143 | INT:130 | USR1:85 | USR1:138) ;;
        *) fail "code $code behind SIG$signal" ;;
    esac
    if [[ -e $output ]]; then
        check_finished
        stopped_in[renamed]=$((stopped_in[renamed] + 1))
    elif [[ -e $output.partial ]]; then
        stopped_in[writing]=$((stopped_in[writing] + 1))
    elif [[ -e $output.spool || -e $output.journal ]]; then
        stopped_in[events]=$((stopped_in[events] + 1))
    else
        stopped_in[start]=$((stopped_in[start] + 1))
    fi
    local temporary
    temporary=$(temporary_files)
    [[ $signal == KILL || -z $temporary || $temporary == "$temporary_before" ]] || fail "SIG$signal left temporary files"
}

began=$(date +%s%N)
"${program[@]}" "${arguments[@]}" --output "$folder/reference.h5" 2> "$folder/log" || fail "the undisturbed run failed"
milliseconds=$((($(date +%s%N) - began) / 1000000))
expected=$(sha256sum < "$folder/reference.h5")

for ((cycle = 0; cycle < cycles; cycle++)); do
    signal=${signals[RANDOM % ${#signals[@]}]}
    temporary_before=$(temporary_files)
    # A background job of a script ignores SIGINT, and so would the program.
    env --default-signal=INT "${program[@]}" "${arguments[@]}" --output "$output" --resume 2> "$folder/log" &
    job=$!
    wait_for_moment "$job"
    kill -s "$signal" "$job" 2> /dev/null || true
    code=0
    wait "$job" 2> /dev/null || code=$?
    if [[ $code == 0 ]]; then
        check_finished
        [[ ! -e $output.journal && ! -e $output.spool && ! -e $output.partial ]] || fail "a finished run left temporary files"
        stopped_in[nothing]=$((stopped_in[nothing] + 1))
    else
        check_stopped "$signal" "$code"
    fi
    # One time in four a finished run is asked for once more.
    if [[ -e $output ]] && ((RANDOM % 4)); then rm -f "$output"*; fi
done

"${program[@]}" "${arguments[@]}" --output "$output" --resume 2> "$folder/log" || fail "the last run failed"
check_finished
echo "$cycles cycles of $events events in ${milliseconds} ms: stopped at the start ${stopped_in[start]}, in events ${stopped_in[events]}," \
    "in writing ${stopped_in[writing]}, behind the renaming ${stopped_in[renamed]}, not at all ${stopped_in[nothing]};" \
    "$finished files, all with the bytes of an undisturbed run"
