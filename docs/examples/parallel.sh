#!/bin/sh
# Checks a folder on several machines with GNU parallel, and joins the reports as if it had been one run.
#
#   ./parallel.sh FOLDER PARTS [options of tenderlint check …]
#
# Without HOSTS everything runs on this machine. HOSTS="--sshlogin reviewer@10.0.0.5,reviewer@10.0.0.6" sends the parts to
# machines that have tenderlint and see FOLDER under the same path (a network share); then also give --workdir. Confidential
# drafts stay on that share; only reports are transferred. Run the same command again to finish parts that broke off (--resume).
set -eu
folder=${1:?which folder? ./parallel.sh FOLDER PARTS}
parts=${2:-}
case $parts in
  '' | 0* | *[!0-9]*) echo "PARTS must be a number such as 4: ./parallel.sh FOLDER PARTS" >&2; exit 2 ;;
esac
shift 2
tenderlint=${TENDERLINT:-tenderlint}
reports=${REPORTS:-reports}
mkdir -p "$reports"

# What a part prints is in the joined report. Exit codes 0 and 1 (findings) mean that a part is finished, 2 that it is not; merge refuses an incomplete part.
# shellcheck disable=SC2086
seq "$parts" | parallel ${HOSTS:-} --quote \
  "$tenderlint" check "$folder" --shard "{}/$parts" "$@" \
  --output "jsonl=$reports/part-{}.jsonl" --resume "$reports/part-{}.jsonl" >/dev/null || true

# Parts of an earlier run with another number of parts may lie beside these.
for part in $(seq "$parts"); do set -- "$@" "$reports/part-$part.jsonl"; done
exec "$tenderlint" merge "$@" \
  --output "json=$reports/all.json" --output "sarif=$reports/all.sarif" --output "csv=$reports/all.csv"
