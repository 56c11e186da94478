#!/usr/bin/env bash
# Checks az scripts with bash itself, shellcheck and shfmt: those named, else those that the tests wrote.
# A tool that is missing and cannot be installed here is said to be missing and left out.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../../.."

# Whether a tool is there, or could be installed from Debian's packages.
have() {
  command -v "$1" >/dev/null && return
  if [[ "$(id -u)" == 0 ]] && command -v apt-get >/dev/null; then
    { apt-get update -qq && apt-get install -y -qq --no-install-recommends "$1"; } >/dev/null || true
  fi
  command -v "$1" >/dev/null && return
  printf 'left out: %s is missing, and could not be installed (that takes root and apt-get)\n' "$1"
  return 1
}

scripts=("$@")
if [[ ${#scripts[@]} == 0 ]]; then
  shopt -s nullglob
  scripts=(target/az-scripts/*.sh)
fi
if [[ ${#scripts[@]} == 0 ]]; then
  printf 'no scripts in target/az-scripts: run the tests first\n' >&2
  exit 1
fi

for script in "${scripts[@]}"; do
  bash -n "$script"
done
printf 'bash -n: %s scripts\n' "${#scripts[@]}"
if have shellcheck; then
  shellcheck "${scripts[@]}"
  printf 'shellcheck: %s scripts\n' "${#scripts[@]}"
fi
if have shfmt; then
  shfmt -d -i 2 "${scripts[@]}"
  printf 'shfmt: %s scripts\n' "${#scripts[@]}"
fi
