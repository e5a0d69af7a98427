#!/bin/bash
# 4 of the 20 jobs of na64mu_test_r000012 again, as processes of this machine; --parallel P may follow.
exec "$(dirname "${BASH_SOURCE[0]}")/local.sh" "$@" 3 4 5 18
