#!/usr/bin/env bash
# Builds the .deb and the tar.gz, installs and uses them as a person would, removes them, and looks for what was left behind.
#
# With root, or sudo that asks nothing, dpkg installs the .deb; otherwise, or where Overlay Studio is installed already, it is
# unpacked into a folder of its own, and that is said. The window opens on an X server of its own that only lies in memory; a
# folder named by OVERLAY_PICTURES gets pictures of it.
set -euo pipefail
export LC_ALL=C.UTF-8
cd "$(dirname "${BASH_SOURCE[0]}")/../../.."

readonly samples=assets/samples patience=60 fewest_colours=200
work="$(mktemp -d)"
home="$work/home"
mkdir -p "$home" "$work/bin" "$work/out"
server="" studio="" installed=""

root=()
may_be_root() {
  [[ "$(id -u)" == 0 ]] && return
  sudo -n true 2>/dev/null && root=(sudo -n)
}

fail() {
  printf 'wrong: %s\n' "$*" >&2
  exit 1
}

finish() {
  [[ -z "$studio" ]] || kill "$studio" 2>/dev/null || true
  [[ -z "$server" ]] || kill "$server" 2>/dev/null || true
  [[ -z "$installed" ]] || "${root[@]}" dpkg --purge overlay-studio >/dev/null || true
  rm -rf "$work"
}
trap finish EXIT

# Whether a tool is there, or could be installed from Debian's packages: the tool, then its package.
have() {
  command -v "$1" >/dev/null && return
  apt_get install --no-install-recommends "$2" || true
  command -v "$1" >/dev/null && return
  printf 'left out: %s is missing, and could not be installed (that takes root and apt-get)\n' "$1"
  return 1
}

fetched=""
apt_get() {
  may_be_root && command -v apt-get >/dev/null || return 1
  [[ -n "$fetched" ]] || "${root[@]}" apt-get update -qq >/dev/null || true
  fetched=yes
  "${root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get "$1" -y -qq "${@:2}" >"$work/apt.log" 2>&1
}

# Without any network, not even a loopback, where that can be had: the studio needs none.
alone=()
if unshare --net true 2>/dev/null; then
  alone=(unshare --net)
elif unshare --user --map-current-user --net true 2>/dev/null; then
  alone=(unshare --user --map-current-user --net)
else
  printf 'left out: programs cannot be kept from the network here (unshare --net), so they run with the one there is\n'
fi

# How a user runs it, in an empty home, where Java is told to refuse a record of a start that does not fit.
as_user=("${alone[@]}" env -u XDG_CACHE_HOME -u XDG_DATA_HOME PATH="$work/bin:/usr/bin:/bin" HOME="$home" XDG_CONFIG_HOME="$home/.config"
  JAVA_TOOL_OPTIONS="-XX:AOTMode=on -Duser.home=$home")

# Runs the command line and wants an exit code, and nothing on standard error.
says() {
  local code=0
  "${as_user[@]}" "${@:2}" >"$work/stdout" 2>"$work/stderr" || code=$?
  sed -i '/^Picked up JAVA_TOOL_OPTIONS: /d' "$work/stderr"
  [[ ! -s "$work/stderr" ]] || fail "${*:2} complained: $(head -n 5 "$work/stderr")"
  [[ "$code" == "$1" ]] || fail "${*:2} ended with $code, not with $1: $(head -n 5 "$work/stdout")"
}

check_files() {
  [[ -f "$deb" && -f "$tarball" ]] || fail "installers/package.sh did not make both packages"
  dpkg-deb --info "$deb" | sed -n 's/^ \(Version\|Installed-Size\|Depends\): /\1: /p'
  dpkg-deb --contents "$deb" >"$work/contents"
  for file in opt/overlay-studio/lib/app/{command-line,window}.aot opt/overlay-studio/THIRD-PARTY.txt \
    usr/bin/overlay-studio usr/share/applications/overlay-studio.desktop usr/share/mime/packages/overlay-studio.xml \
    usr/share/icons/hicolor/scalable/apps/overlay-studio.svg usr/share/doc/overlay-studio/copyright; do
    grep -q " \./$file\( \|$\)" "$work/contents" || fail "the .deb has no /$file"
  done
  if grep -v '^.r[w-][x-]r-[x-]r-[x-] root/root ' "$work/contents" | grep -v '^lrwxrwxrwx root/root '; then
    fail "these files of the .deb have another owner than root, or modes that are not as usual"
  fi
  if have lintian lintian; then
    lintian --fail-on error,warning "$deb" 2>/dev/null || fail "lintian objects"
    printf 'lintian: nothing to object\n'
  fi
  if have desktop-file-validate desktop-file-utils; then
    desktop-file-validate installers/linux/overlay-studio.desktop
    printf 'desktop-file-validate: nothing to object\n'
  fi
}

# Every file where a package may leave something. What dpkg and apt write about their own work is theirs.
every_file() {
  find /usr /opt /etc /var -xdev \
    \( -path /var/lib/dpkg -o -path /var/lib/apt -o -path /var/cache -o -path /var/log -o -path /var/tmp \) -prune -o -print \
    2>/dev/null | sort
}

install_package() {
  if may_be_root && command -v apt-get >/dev/null && ! dpkg -s overlay-studio >/dev/null 2>&1; then
    # What tells the desktop of the package is there before it, so that its own files alone make the difference.
    apt_get satisfy --no-install-recommends \
      "$(dpkg-deb --field "$deb" Depends), desktop-file-utils, shared-mime-info, hicolor-icon-theme" ||
      fail "what the package depends on could not be installed: $(tail -n 3 "$work/apt.log")"
    every_file >"$work/before"
    installed=yes
    "${root[@]}" dpkg --install "$deb" >"$work/dpkg.log" 2>&1 || fail "dpkg does not install it: $(cat "$work/dpkg.log")"
    tree=""
    printf 'installed by dpkg\n'
    grep -q ':application/vnd.overlay-studio.design+json:\*\.overlay\.json$' /usr/share/mime/globs2 ||
      fail "the MIME type of designs is not known after the installation"
    grep -q '^application/vnd.overlay-studio.design+json=overlay-studio.desktop;' /usr/share/applications/mimeinfo.cache ||
      fail "designs are not opened by Overlay Studio after the installation"
  else
    tree="$work/root"
    dpkg-deb --extract "$deb" "$tree"
    ln -s "$tree/opt/overlay-studio/bin/overlay-studio" "$work/bin/overlay-studio"
    printf 'left out: not installed by dpkg, but unpacked into a folder (no root, or installed already)\n'
  fi
}

remove_package() {
  if [[ -z "$installed" ]]; then
    rm -r "$tree" "$work/bin/overlay-studio"
    return
  fi
  "${root[@]}" dpkg --remove overlay-studio >"$work/dpkg.log" 2>&1 || fail "dpkg does not remove it: $(cat "$work/dpkg.log")"
  ! dpkg -s overlay-studio >/dev/null 2>&1 || fail "dpkg still knows the package after its removal"
  installed=""
  every_file >"$work/after"
  diff "$work/before" "$work/after" >"$work/left" || fail "not the same files as before the installation: $(cat "$work/left")"
  printf 'removed: the same files in /usr, /opt, /etc and /var as before\n'
}

# Each export is, byte for byte, the one of the distribution that the tests know.
check_command_line() {
  says 0 overlay-studio --help
  says 0 overlay-studio check "$samples/hub-and-spoke.overlay.json"
  says 1 overlay-studio check "$samples/mistakes.overlay.json" --format json
  says 0 overlay-studio layout --nodes 100 --clusters 2 --hub --from 10.64.0.0/12 -o "$work/out/estate.overlay.json"
  local target
  for target in azcli azpowershell bicep terraform svg png pdf drawio mermaid; do
    says 0 overlay-studio export "$samples/hub-and-spoke.overlay.json" --to "$target" -o "$work/out/$target"
    target/overlay-studio/bin/overlay-studio export "$samples/hub-and-spoke.overlay.json" --to "$target" -o "$work/out/as.$target" \
      >/dev/null
    cmp "$work/out/$target" "$work/out/as.$target"
  done
  printf 'the command line: help, check, layout, and exports like those of the distribution\n'
}

# Says so if all that follows really runs without a network.
check_alone() {
  if [[ ${#alone[@]} -gt 0 ]]; then
    [[ -z "$("${alone[@]}" cat /proc/net/route | tail -n +2)" ]] || fail "there is a network where there should be none"
    printf 'everything runs in a network namespace without a network\n'
  fi
}

start_server() {
  Xvfb -displayfd 3 -screen 0 1280x800x24 -nolisten tcp 3>"$work/display" 2>"$work/xvfb.log" &
  server=$!
  local tries=0
  until [[ -s "$work/display" ]]; do
    if ! kill -0 "$server" 2>/dev/null || ((++tries > 10 * patience)); then
      fail "Xvfb does not start: $(cat "$work/xvfb.log")"
    fi
    sleep 0.1
  done
  DISPLAY=":$(<"$work/display")"
  export DISPLAY
}

# How many colours a window shows; it may be gone, or not painted yet.
colours_of() {
  import -window "$1" "$work/window.png" 2>/dev/null && identify -format %k "$work/window.png"
}

# Starts a command, waits until its process shows a window of that title with a picture in it, and ends it.
opens() {
  local title="$1" tries=0 id="" colours=0
  shift
  "${as_user[@]}" "$@" >"$work/studio.log" 2>&1 &
  studio=$!
  while [[ -z "$id" ]] || ((colours < fewest_colours)); do
    kill -0 "$studio" 2>/dev/null || fail "$* ended before its window was there: $(tail -n 5 "$work/studio.log")"
    ((++tries <= 5 * patience)) ||
      fail "$* showed no window \"$title\" with a picture ($colours colours): $(tail -n 5 "$work/studio.log")"
    sleep 0.2
    id="$(xdotool search --onlyvisible --all --pid "$studio" --name "^$title\$" 2>/dev/null | head -n 1)" || true
    [[ -z "$id" ]] || colours="$(colours_of "$id")" || colours=0
  done
  [[ "$(xprop -id "$id" WM_CLASS)" == *"\"$class\""* ]] || fail "the window's class is not $class: $(xprop -id "$id" WM_CLASS)"
  java="$(readlink "/proc/$studio/exe")"
  [[ -z "${OVERLAY_PICTURES:-}" ]] || cp "$work/window.png" "$OVERLAY_PICTURES/$((++pictures)).png"
  kill "$studio"
  wait "$studio" || true
  studio=""
  printf 'a window: "%s", %s colours\n' "$title" "$colours"
}

# The entry of the menu, and a design opened with it, as a desktop reads its Exec line.
check_window() {
  local entry="$tree/usr/share/applications/overlay-studio.desktop" line
  line="$(sed -n 's/^Exec=//p' "$entry")"
  class="$(sed -n 's/^StartupWMClass=//p' "$entry")"
  read -r -a words <<<"${line/\%f/}"
  opens "quickstart — Overlay Studio" "${words[@]}"
  [[ "$java" == "$tree/opt/overlay-studio/lib/runtime/bin/java" ]] || fail "the window is run by $java"
  opens "hub-and-spoke.overlay.json — Overlay Studio" "${words[@]}" "$samples/hub-and-spoke.overlay.json"
}

# The folder of the tar.gz, unpacked, moved, and under a name with a space.
check_tarball() {
  tar --extract --gzip --file "$tarball" --directory "$work/out"
  local folder="$work/another place"
  mv "$work/out"/overlay-studio-*/ "$folder"
  says 0 "$folder/bin/overlay-studio" check "$samples/hub-and-spoke.overlay.json"
  [[ -z "$server" ]] || opens "quickstart — Overlay Studio" "$folder/bin/overlay-studio"
  printf 'the tar.gz runs in another folder\n'
}

# The studio writes to its own folder of preferences; GTK, Mesa and Java's fonts keep caches as for every program.
check_home() {
  local left
  left="$(cd "$home" && find . -type f ! -path './.config/overlay-studio/*' ! -path './.cache/*' ! -path './.java/fonts/*')"
  [[ -z "$left" ]] || fail "these files were written to the home folder: $left"
  printf 'in the home folder: %s\n' "$(cd "$home" && find . -type f | sort | tr '\n' ' ')"
}

src/test/scripts/check-az-script.sh installers/package.sh src/test/scripts/check-package.sh
have dpkg-deb dpkg || exit 0
have strip binutils || exit 0
rm -rf target/installers
installers/package.sh
deb="$(echo target/installers/*.deb)"
tarball="$(echo target/installers/*.tar.gz)"
java="" class="" pictures=0
check_files
check_alone
install_package
check_command_line
if have Xvfb xvfb && have xdotool xdotool && have xprop x11-utils && have import imagemagick; then
  start_server
  check_window
fi
check_tarball
check_home
remove_package
