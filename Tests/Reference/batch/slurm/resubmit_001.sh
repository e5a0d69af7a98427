#!/bin/bash
# Hands 4 of the 20 jobs of na64mu_test_r000012 to Slurm, and the merge, which waits for them. Options for sbatch may follow: --partition, --account.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
mkdir -p logs out
arrays=()
submit() {
  local array after=()
  [ ${#arrays[@]} -eq 0 ] || after=("--dependency=afterany:${arrays[-1]}") # the limit holds for one array: they run one after the other
  array=$(sbatch --parsable --array="$1" "${after[@]}" "${@:3}" job.sh "$2")
  array=${array%%;*}
  echo "$array $2" >>logs/arrays.txt # for "batch status": array, and share of its task 0
  arrays+=("$array")
}
submit 3-5%8 0 "$@"
submit 2%8 16 "$@"
wait_for=afterok$(printf ':%s' "${arrays[@]}"),afterany:4711
merge=$(sbatch --parsable --dependency="$wait_for" --kill-on-invalid-dep=yes "$@" merge.sh)
echo "arrays ${arrays[*]}, merge ${merge%%;*}"
