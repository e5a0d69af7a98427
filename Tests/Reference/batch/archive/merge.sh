#!/bin/bash
# All shares of na64mu_test_r000012 to one file, na64mu_test_r000012.reco.h5. Every share is checked first; if one is missing or bad, nothing is written.
cd "$(dirname "${BASH_SOURCE[0]}")" || exit 4
program=(na64mu/na64mu)
[ -x na64mu/na64mu ] || tar -xzf /opt/na64mu-0.1.0.tar.gz || exit 4
exec "${program[@]}" merge "$@" na64mu_test_r000012.reco.h5 @parts.txt
