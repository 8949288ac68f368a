#!/bin/sh
# Checks a folder on several machines with GNU parallel, and joins the reports as if it had been one run.
#
#   ./parallel.sh FOLDER PARTS [options of tenderlint check …]
#
# Without HOSTS everything runs on this machine. HOSTS="--sshlogin reviewer@10.0.0.5,reviewer@10.0.0.6" sends the parts to
# machines that have tenderlint and see FOLDER under the same path (a network share); then also give --workdir. Confidential
# drafts stay on that share; only reports are transferred. Run the same command again to finish parts that broke off (--resume).
set -eu
folder=$1
parts=$2
shift 2
tenderlint=${TENDERLINT:-tenderlint}
reports=${REPORTS:-reports}
mkdir -p "$reports"

# What a part prints is in the joined report. Exit codes 0 and 1 (findings) mean that a part is finished, 2 that it is not; merge refuses an incomplete part.
# shellcheck disable=SC2086
seq "$parts" | parallel ${HOSTS:-} --quote \
  "$tenderlint" check "$folder" --shard "{}/$parts" "$@" \
  --output "jsonl=$reports/part-{}.jsonl" --resume "$reports/part-{}.jsonl" >/dev/null || true

exec "$tenderlint" merge "$reports"/part-*.jsonl "$@" \
  --output "json=$reports/all.json" --output "sarif=$reports/all.sarif" --output "csv=$reports/all.csv"
