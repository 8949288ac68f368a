#!/bin/sh
# Checks a folder on several machines with GNU parallel, and joins the reports into those of one run.
#
#   ./parallel.sh FOLDER PARTS [options of tenderlint check …]
#
# Without HOSTS everything runs here. HOSTS="--sshlogin reviewer@10.0.0.5,reviewer@10.0.0.6" sends the parts to machines that
# have tenderlint and see FOLDER under the same path (a share); give --workdir too then. Confidential drafts stay on that share:
# only the reports travel. A part that broke off is done again by the next run of the same command: --resume.
set -eu
folder=$1
parts=$2
shift 2
tenderlint=${TENDERLINT:-tenderlint}
reports=${REPORTS:-reports}
mkdir -p "$reports"

# 0 and 1 are both a finished part (1: there are findings), 2 is not; merge refuses a part that is not whole.
# shellcheck disable=SC2086
seq "$parts" | parallel ${HOSTS:-} --quote \
  "$tenderlint" check "$folder" --shard "{}/$parts" "$@" \
  --output "jsonl=$reports/part-{}.jsonl" --resume "$reports/part-{}.jsonl" || true

exec "$tenderlint" merge "$reports"/part-*.jsonl "$@" \
  --output "json=$reports/all.json" --output "sarif=$reports/all.sarif" --output "csv=$reports/all.csv"
