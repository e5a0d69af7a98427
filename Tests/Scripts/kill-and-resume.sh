#!/usr/bin/env bash
# Kills a simulation at random moments and goes on with it, time and again: whenever a run reaches its end, its file must have the bytes of
# an undisturbed one. Usage: kill-and-resume.sh CYCLES EVENTS SEED PROGRAM [WORD...]
set -euo pipefail

cycles=$1
events=$2
RANDOM=$3
shift 3
program=("$@")

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
output=$folder/run.h5
arguments=(simulate --physics fast --events "$events" --threads 2 --no-progress)
signals=(KILL TERM KILL USR1 KILL INT)
declare -A stopped_in=([nothing]=0 [start]=0 [events]=0 [writing]=0 [renamed]=0)
finished=0

fail() {
    echo "error: $*" >&2
    ls -l "$folder" >&2
    cat "$folder/log" >&2
    exit 1
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
    elif [[ -e $output.spool ]]; then
        stopped_in[events]=$((stopped_in[events] + 1))
    elif [[ -e $output.journal ]]; then
        stopped_in[events]=$((stopped_in[events] + 1))
    else
        stopped_in[start]=$((stopped_in[start] + 1))
    fi
    [[ $signal == KILL || ! -e $output.spool ]] || fail "SIG$signal left temporary files"
}

began=$(date +%s%N)
"${program[@]}" "${arguments[@]}" --output "$folder/reference.h5" 2> "$folder/log" || fail "the undisturbed run failed"
milliseconds=$((($(date +%s%N) - began) / 1000000))
expected=$(sha256sum < "$folder/reference.h5")

for ((cycle = 0; cycle < cycles; cycle++)); do
    signal=${signals[RANDOM % ${#signals[@]}]}
    wait_ms=$((RANDOM * (milliseconds + milliseconds / 10) / 32768))
    # A background job of a script ignores SIGINT, and so would the program.
    env --default-signal=INT "${program[@]}" "${arguments[@]}" --output "$output" --resume 2> "$folder/log" &
    job=$!
    sleep "$(printf '%d.%03d' $((wait_ms / 1000)) $((wait_ms % 1000)))"
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
