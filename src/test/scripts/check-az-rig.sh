#!/usr/bin/env bash
# Runs the az scripts of the samples from end to end with the real az against a fake Azure: create, run again, faults of
# every kind at the steps with the run after each, and take down. What arrives is compared with the design.
#
# OVERLAY_AZ_RIG names the folder of the rig, whose run-script.sh runs a script and writes what it created; where it is not
# set, the rig is looked for in shared/ beside the checkout. Without a rig, or without az, nothing is run.
# OVERLAY_AZ_RIG_SECONDS bounds the whole (840 where it is not set); what was left out is said.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../../.."

rig="${OVERLAY_AZ_RIG:-../shared/tools/az-rig}"
if [[ ! -x "$rig/run-script.sh" ]]; then
  printf 'left out: no rig for the real az (set OVERLAY_AZ_RIG to its folder)\n'
  exit
fi
if [[ ! -x /usr/bin/az && "$(id -u)" == 0 ]]; then
  "$rig/setup.sh" >/dev/null 2>&1 || printf 'the setup of az failed\n'
fi
if [[ ! -x /usr/bin/az ]]; then
  printf 'left out: az is not installed, and could not be (that takes root and apt-get)\n'
  exit
fi

rig="$(cd "$rig" && pwd)"
helper="$PWD/src/test/scripts/az_rig.py"
scripts="$PWD/target/az-scripts"
folder="$PWD/target/az-rig"
end=$((SECONDS + ${OVERLAY_AZ_RIG_SECONDS:-840}))
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

# plainly NAME SCRIPT OPTION...: the same without the option for firewalls.
plainly() {
  "$rig/run-script.sh" --fast --timeout 120 "${@:3}" \
    --env "PATH=$folder/bin:$rig/bin:/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin" "$2" "$folder/$1.jsonl" >/dev/null
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

# Every kind of trouble that Azure makes. az itself tries again after some of them, three times.
kinds=('status=403,code=Forbidden' 'status=409,code=Conflict' 'status=429,times=99' 'status=500,times=99' 'mode=drop,times=99'
  'mode=lro')

# faults NAME SCRIPT DESIGN HOW OPTION...: faults at each write, of every kind or of one kind after the other.
faults() {
  local name="$1" script="$2" design="$3" how="$4" fault kind turn=0 these
  for fault in $(python3 "$helper" writes "$folder/$name"); do
    these=("${kinds[@]}")
    [[ "$how" == all ]] || these=("${kinds[turn++ % ${#kinds[@]}]}")
    for kind in "${these[@]}"; do
      timely "$name, fault $kind at write $fault" || return 0
      run "$name-fault" "$script" --fault "n=$fault,$kind" "${@:5}"
      python3 "$helper" stopped "$folder/$name-fault" "$design"
      run "$name-mended" "$script" --state-in "$folder/$name-fault.state.json"
      python3 "$helper" mended "$folder/$name-mended" "$design"
    done
  done
  printf 'az rig: %s, faults\n' "$name"
}

sample() {
  local name="$1" script="$scripts/$1.sh" design="assets/samples/${1%-????-??-??}.overlay.json" before=()
  timely "$name" || return 0
  if [[ "$name" == hub-and-spoke-* ]]; then
    "$rig/run-script.sh" --fast --timeout 120 --subscription 11111111-2222-3333-4444-555555555555 \
      --subscription aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee --subscription 22222222-3333-4444-8555-666666666666 \
      src/test/scripts/hub-and-spoke-existing.sh "$folder/existing.jsonl" >/dev/null
    before=(--state-in "$folder/existing.state.json")
  fi
  run "$name" "$script" ${before[@]+"${before[@]}"}
  python3 "$helper" created "$folder/$name" "$design"
  run "$name-again" "$script" --state-in "$folder/$name.state.json"
  python3 "$helper" unchanged "$folder/$name-again"
  if [[ "$name" == hub-and-spoke-* ]]; then
    owners "$name" "$design"
  fi
  remove "$name-removed" "$scripts/${name%-????-??-??}-remove-${name: -10}.sh" --state-in "$folder/$name.state.json"
  python3 "$helper" removed "$folder/$name-removed" "$design"
  printf 'az rig: %s\n' "$name"
  if [[ -n "${2:-}" ]]; then
    faults "$name" "$script" "$design" "$2" ${before[@]+"${before[@]}"}
  fi
}

# owners NAME DESIGN: the owner of the hub creates the other halves of the peerings, and runs the script again.
owners() {
  local script="$scripts/${1%-????-??-??}-owners-${1: -10}.sh"
  plainly "$1-owners" "$script" --state-in "$folder/$1.state.json"
  python3 "$helper" peered "$folder/$1-owners" "$2"
  plainly "$1-owners-again" "$script" --state-in "$folder/$1-owners.state.json"
  python3 "$helper" unchanged "$folder/$1-owners-again"
}

# A design with errors: Azure refuses it, and the script says at which step.
refused() {
  local name="$1"
  timely "$name" || return 0
  run "$name" "$scripts/$name.sh"
  python3 "$helper" refused "$folder/$name"
  printf 'az rig: %s, refused\n' "$name"
}

# az's own parser reads the commands of seeded designs.
parsed() {
  local answers="$folder/parsed.jsonl"
  timely 'the commands of seeded designs' || return 0
  [[ -s target/az-commands.jsonl ]] || return 0
  /usr/bin/python3 "$rig/bin/az-parse.py" <target/az-commands.jsonl >"$answers"
  python3 "$helper" parsed "$answers"
}

parsed
sample quickstart-2026-08-21
sample hub-and-spoke-2026-08-21
sample at-the-limit-2026-08-21
sample quickstart-2022-08-29 all
refused mistakes-2026-08-21
faults quickstart-2026-08-21 "$scripts/quickstart-2026-08-21.sh" assets/samples/quickstart.overlay.json all
sample hub-and-spoke-2022-08-29 turns
