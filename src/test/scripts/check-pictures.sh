#!/usr/bin/env bash
# Reads the pictures that the tests wrote to target/pictures with other people's tools.
# A tool that is missing and cannot be installed here is said to be missing and left out.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../../.."

# Whether a tool is there, or could be installed from Debian's packages: the tool, then its package.
have() {
  command -v "$1" >/dev/null && return
  if [[ "$(id -u)" == 0 ]] && command -v apt-get >/dev/null; then
    { apt-get update -qq && apt-get install -y -qq --no-install-recommends "$2"; } >/dev/null || true
  fi
  command -v "$1" >/dev/null && return
  printf 'left out: %s is missing, and could not be installed (that takes root and apt-get)\n' "$1"
  return 1
}

# The files of a kind, which the tests must have written.
files() {
  shopt -s nullglob
  found=(target/pictures/*."$1")
  if [[ ${#found[@]} == 0 ]]; then
    printf 'no .%s in target/pictures: run the tests first\n' "$1" >&2
    exit 1
  fi
}

check_svg() {
  files svg
  if have xmllint libxml2-utils; then
    xmllint --noout "${found[@]}"
    printf 'xmllint: %s pictures\n' "${#found[@]}"
  fi
  if have rsvg-convert librsvg2-bin; then
    for file in "${found[@]}"; do
      rsvg-convert -o target/pictures/rsvg-convert.out "$file"
    done
    printf 'rsvg-convert: %s pictures\n' "${#found[@]}"
  fi
}

check_pdf() {
  files pdf
  if have qpdf qpdf; then
    for file in "${found[@]}"; do
      qpdf --check "$file" >/dev/null
    done
    printf 'qpdf --check: %s files\n' "${#found[@]}"
  fi
  if have pdftotext poppler-utils; then
    for file in "${found[@]}"; do
      check_words "$file"
      check_fonts "$file"
    done
    printf 'pdftotext, pdffonts: %s files\n' "${#found[@]}"
  fi
}

# Every name that the test wrote beside a file is found in its text.
check_words() {
  local text name
  text=$(pdftotext "$1" -)
  while IFS= read -r name; do
    if [[ "$text" != *"$name"* ]]; then
      printf '%s: no text "%s"\n' "$1" "$name" >&2
      exit 1
    fi
  done <"${1%.pdf}.names"
}

# Every font is embedded: the fifth column from the right, with a subset beside it.
check_fonts() {
  local loose
  loose=$(pdffonts "$1" | awk 'NR > 2 && ($(NF - 4) != "yes" || $(NF - 3) != "yes")')
  if [[ -n "$loose" || "$(pdffonts "$1" | wc -l)" -lt 3 ]]; then
    printf '%s: fonts that are not embedded as subsets: %s\n' "$1" "${loose:-none at all}" >&2
    exit 1
  fi
}

# draw.io and Mermaid files, read by the libraries behind both.
check_diagrams() {
  files drawio
  local diagrams=("${found[@]/#/$PWD/}")
  files mmd
  local charts=("${found[@]/#/$PWD/}")
  have node nodejs && have npm npm || return 0
  mkdir -p target/picture-tools
  cp src/test/scripts/pictures/* target/picture-tools/
  if ! (cd target/picture-tools && timeout 240 npm install --silent --ignore-scripts --no-audit --no-fund >/dev/null); then
    printf 'left out: mxgraph and mermaid could not be installed by npm\n'
    return 0
  fi
  have chromium chromium || return 0
  CHROMIUM=$(command -v chromium)
  export CHROMIUM
  timeout 240 node target/picture-tools/check-mermaid.mjs "${charts[@]}"
  printf 'mermaid: %s charts\n' "${#charts[@]}"
  timeout 240 node target/picture-tools/check-drawio.mjs "${diagrams[@]}"
  printf 'mxgraph: %s diagrams\n' "${#diagrams[@]}"
}

check_svg
check_pdf
check_diagrams
