#!/usr/bin/env bash
# Reads the PowerShell, Bicep and Terraform of the samples with parsers of those languages, and az's options in PowerShell; and
# the PowerShell that packs for Windows.
#
# OVERLAY_AZ_RIG names the folder of the rig, whose tools/ has the parsers; where it is not set, the rig is looked for in
# shared/ beside the checkout. Without a rig, or without node and npm, nothing is read; that is said.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../../.."

rig="${OVERLAY_AZ_RIG:-../shared/tools/az-rig}"
if [[ ! -d "$rig/tools" ]]; then
  printf 'left out: no rig with parsers of the languages (set OVERLAY_AZ_RIG to its folder)\n'
  exit
fi
for tool in node npm; do
  if ! command -v "$tool" >/dev/null; then
    printf 'left out: %s is missing\n' "$tool"
    exit
  fi
done

tools=target/language-tools
mkdir -p "$tools"
cp "$rig/tools/"* "$tools"
if ! (cd "$tools" && PUPPETEER_SKIP_DOWNLOAD=1 npm install --ignore-scripts --no-audit --no-fund >npm.log 2>&1); then
  printf 'left out: the parsers could not be installed\n'
  tail -n 3 "$tools/npm.log"
  exit
fi

# The name of every file that a parser does not take, with what it says.
wrong=0
refused() {
  printf 'wrong: %s\n%s\n' "$1" "$2"
  wrong=$((wrong + 1))
}

shopt -s nullglob
powershell=(target/az-scripts/*.ps1 target/golden/azpowershell/*.ps1)
for file in "${powershell[@]}" installers/package.ps1; do
  said="$(node "$tools/ps-check.mjs" "$file")" || refused "$file" "$said"
  grep -q '"warnings": \[\]' <<<"$said" || refused "$file" "$said"
done
printf 'tree-sitter-powershell: %s scripts and installers/package.ps1\n' "${#powershell[@]}"

bicep=(target/golden/bicep/*.bicep target/bicep/*.bicep)
for file in "${bicep[@]}"; do
  said="$(node "$tools/bicep-check.mjs" "$file")" || refused "$file" "$said"
done
printf 'tree-sitter-bicep: %s files\n' "${#bicep[@]}"

# The schema is of azurerm 4.55. Of what azurerm 3 is told, it knows three arguments by their later names only.
renamed='no argument \\"(enable_auto_scaling|disable_bgp_route_propagation|vnet_integration_enabled)\\"'
terraform=(target/golden/terraform/*.tf)
for file in "${terraform[@]}"; do
  if ! said="$(node "$tools/tf-check.mjs" "$file")"; then
    complaints="$(grep -F '.tf: ' <<<"$said" || true)"
    if [[ "$file" != *-2022-08-29.tf || -z "$complaints" ]] || grep -qvE "$renamed" <<<"$complaints"; then
      refused "$file" "$said"
    fi
  fi
done
printf 'hcl2json and the schema of azurerm: %s files\n' "${#terraform[@]}"

if [[ ${#powershell[@]} == 0 ]]; then
  printf 'nothing to read in target: run the tests first\n' >&2
  exit 1
fi
((wrong == 0))
