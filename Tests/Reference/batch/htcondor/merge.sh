#!/bin/bash
# All shares of na64mu_test_r000012 to one file, na64mu_test_r000012.sim.h5. Every share is checked first; if one is missing or bad, nothing is written.
cd "$(dirname "${BASH_SOURCE[0]}")" || exit 4
program=(/opt/na64mu/na64mu)
exec "${program[@]}" merge "$@" na64mu_test_r000012.sim.h5 @parts.txt
