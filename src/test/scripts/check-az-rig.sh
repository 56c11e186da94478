#!/usr/bin/env bash
# Runs the az scripts of the samples from end to end with the real az against a fake Azure: create, run again, a fault at
# each step with the run after it, and take down. What arrives is compared with what the script says.
#
# OVERLAY_AZ_RIG names the folder of the rig, whose run-script.sh runs a script and writes what it created. Without it, or
# without az, nothing is run. OVERLAY_AZ_RIG_SECONDS bounds the whole (480 where it is not set); what was left out is said.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../../.."

rig="${OVERLAY_AZ_RIG:-}"
if [[ ! -x "$rig/run-script.sh" ]]; then
  printf 'left out: no rig for the real az (set OVERLAY_AZ_RIG to its folder)\n'
  exit
fi
if [[ ! -x /usr/bin/az ]]; then
  printf 'left out: az is not installed\n'
  exit
fi

helper="$PWD/src/test/scripts/az_rig.py"
scripts="$PWD/target/az-scripts"
folder="$PWD/target/az-rig"
end=$((SECONDS + ${OVERLAY_AZ_RIG_SECONDS:-480}))
rm -rf "$folder"
mkdir -p "$folder/bin"

# The rig's az is older than what the scripts ask for, and knows the newer options by the rig's extension. It gets a newer
# number, and not the options that no az offline knows.
cat >"$folder/bin/az" <<END
#!/usr/bin/env bash
if [[ "\$1" == version ]]; then
  echo 2.90.0
  exit
fi
words=()
for word; do
  [[ "\$word" == --enable-app-routing ]] || words+=("\$word")
done
exec "$rig/bin/az" "\${words[@]}"
END
chmod +x "$folder/bin/az"

# run NAME SCRIPT OPTION...: runs a script in the rig; its files are NAME.*.
run() {
  local kind=overlay
  [[ "$2" != *-2022-08-29.sh ]] || kind=plain
  "$rig/run-script.sh" --fast --timeout 120 --az "$kind" --arg --firewall-ready "${@:3}" \
    --env "PATH=$folder/bin:$rig/bin:/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin" \
    --env WINDOWS_ADMIN_PASSWORD=Not-A-Secret-1 "$2" "$folder/$1.jsonl" >/dev/null
}

# remove NAME SCRIPT OPTION...: the same for a take-down script, which has other options.
remove() {
  "$rig/run-script.sh" --fast --timeout 120 --arg --yes "${@:3}" \
    --env "PATH=$folder/bin:$rig/bin:/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin" "$2" "$folder/$1.jsonl" >/dev/null
}

timely() {
  ((SECONDS < end)) && return
  printf 'left out, because the time is up: %s\n' "$1"
  return 1
}

sample() {
  local name="$1" script="$scripts/$1.sh" before=() fault
  timely "$name" || return 0
  if [[ "$name" == hub-and-spoke-* ]]; then
    "$rig/run-script.sh" --fast --timeout 120 --subscription 11111111-2222-3333-4444-555555555555 \
      --subscription aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee --subscription 22222222-3333-4444-8555-666666666666 \
      src/test/scripts/hub-and-spoke-existing.sh "$folder/existing.jsonl" >/dev/null
    before=(--state-in "$folder/existing.state.json")
  fi
  run "$name" "$script" ${before[@]+"${before[@]}"}
  python3 "$helper" created "$folder/$name" "assets/samples/${name%-????-??-??}.overlay.json"
  run "$name-again" "$script" --state-in "$folder/$name.state.json"
  python3 "$helper" unchanged "$folder/$name-again"
  if [[ "${2:-}" == faults ]]; then
    for fault in $(python3 "$helper" writes "$folder/$name"); do
      timely "$name, fault $fault" || return 0
      run "$name-fault" "$script" --fault "n=$fault,status=403,code=Forbidden" ${before[@]+"${before[@]}"}
      python3 "$helper" stopped "$folder/$name-fault"
      run "$name-mended" "$script" --state-in "$folder/$name-fault.state.json"
      python3 "$helper" created "$folder/$name-mended" "assets/samples/${name%-????-??-??}.overlay.json"
    done
  fi
  remove "$name-removed" "$scripts/${name%-????-??-??}-remove-${name: -10}.sh" --state-in "$folder/$name.state.json"
  python3 "$helper" removed "$folder/$name-removed" "assets/samples/${name%-????-??-??}.overlay.json"
  printf 'az rig: %s\n' "$name"
}

sample quickstart-2026-08-21 faults
sample hub-and-spoke-2026-08-21
sample at-the-limit-2026-08-21
sample quickstart-2022-08-29 faults
