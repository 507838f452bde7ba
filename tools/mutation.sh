#!/usr/bin/env bash
# Changes the rules of standing, schedule, plan and disbursement one place at a time and asks whether a test notices.
# Figures come as lines  name value unit; below 80 % it fails. The report for reading: target/pit-reports/index.html
set -uo pipefail
ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)
STEPS=2
. "$ROOT/tools/common.sh"
cd "$ROOT" || exit 1
mkdir -p "$VAR"
{
    want_jdk
    want_maven
    get_wanted
    need_jdk
    step "JDK ≥ $JAVA_MIN: $JAVA_HOME"
    need_maven
    step "Đột biến các quy tắc (mutating the rules)"
} >&2
maven "$VAR/mutation.log" test-compile org.pitest:pitest-maven:mutationCoverage -Pmutation -Dvaadin.skip=true -Dspotless.check.skip=true >&2
outcome=$?
report=target/pit-reports/mutations.csv
[ -s "$report" ] || fail "Không có kết quả. Xem var/mutation.log.   (no report)"
# file, class, mutator, method, line, status, killing test
awk -F, '
    { split($2, part, "."); book = part[3]; all[book]++; total++
      if ($6 == "KILLED" || $6 == "TIMED_OUT") { killed[book]++; noticed++ } }
    END {
      for (book in all) printf "mutation-%s %.1f %% (%d of %d)\n", book, 100 * killed[book] / all[book], killed[book], all[book]
      printf "mutation-score %.1f %%\nmutants %d mutants\n", 100 * noticed / total, total }' "$report" | sort
exit $outcome
