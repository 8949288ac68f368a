#!/bin/sh
# Checks a folder with a Slurm array: sbatch docs/examples/slurm.sh /share/tenders
# Afterwards: tenderlint merge reports/part-*.jsonl --output html=report.html
#SBATCH --job-name=tenderlint
#SBATCH --array=1-8
#SBATCH --cpus-per-task=2
#SBATCH --mem=1500M
#SBATCH --time=02:00:00
#SBATCH --requeue
set -eu
mkdir -p reports
part=$SLURM_ARRAY_TASK_ID
file=reports/part-$part.jsonl
# A requeued task continues where it stopped. Exit code 1 means findings, not a failure.
tenderlint "$1" --shard "$part/$SLURM_ARRAY_TASK_COUNT" --jobs 2 --output "jsonl=$file" --resume "$file" || [ $? -eq 1 ]
