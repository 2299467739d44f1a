#!/usr/bin/env bash
# The step of action.yml that lints: annotations on the lines, a summary of the job, and SARIF where it is asked for.
set -uo pipefail

# Reads a variable of one entry a line into an array.
lines() {
  local entry
  while IFS= read -r entry; do
    [[ -n "${entry//[[:space:]]/}" ]] && printf '%s\0' "$entry"
  done <<<"$1"
}

mapfile -d '' -t files < <(lines "${NOTICELINT_FILES:-.}")
mapfile -d '' -t more < <(lines "${NOTICELINT_ARGS:-}")
summary=$(mktemp)
trap 'rm -f "$summary"' EXIT

arguments=(--format github --format "markdown:$summary" --fail-on "${NOTICELINT_FAIL_ON:-error}")
[[ -n "${NOTICELINT_SARIF_FILE:-}" ]] && arguments+=(--format "sarif:$NOTICELINT_SARIF_FILE")
[[ -n "${NOTICELINT_CHANGED_SINCE:-}" ]] && arguments+=("--changed-since=$NOTICELINT_CHANGED_SINCE")

node "$GITHUB_ACTION_PATH/dist/cli.js" "${arguments[@]}" ${more[@]+"${more[@]}"} -- "${files[@]}"
status=$?
[[ -n "${GITHUB_STEP_SUMMARY:-}" ]] && cat "$summary" >>"$GITHUB_STEP_SUMMARY"
[[ -n "${GITHUB_OUTPUT:-}" ]] && printf 'status=%s\n' "$status" >>"$GITHUB_OUTPUT"
exit "$status"
