#!/usr/bin/env bash
# Packs Overlay Studio for Linux with a Java of its own: a .deb and a tar.gz in target/installers.
#
#   installers/package.sh [deb] [tar.gz]
#
# Without a word it makes both. It packs what "mvn package" left in target, and runs that where it is missing or older than its
# sources. The same commit gives the same bytes, but for the two records of a start (lib/app/*.aot), which differ from run to run.
set -euo pipefail
export LC_ALL=C
umask 022
cd "$(dirname "${BASH_SOURCE[0]}")/.."

# What jdeps finds, and jdk.unsupported, which PDFBox looks for by name. Jackson can do without java.sql.
readonly modules=java.desktop,java.logging,java.xml,jdk.unsupported,javafx.controls,javafx.fxml
readonly patience=90

say() { printf '%s\n' "$*"; }

fail() {
  say "$@" >&2
  exit 1
}

usage() {
  sed -n '2,/^set/{s/^# \{0,1\}//p;}' installers/package.sh
  exit "$1"
}

deb=""
tarball=""
for word in "${@:-deb}" "${@:-tar.gz}"; do
  case $word in
  deb) deb=yes ;;
  tar.gz) tarball=yes ;;
  -h | --help) usage 0 ;;
  *) usage 2 >&2 ;;
  esac
done

# A folder is a JDK that can pack if it is new enough, which its file "release" tells.
is_jdk() {
  local version
  [[ -x "$1/bin/jlink" && -x "$1/bin/jar" && -r "$1/release" ]] || return 1
  version="$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release")"
  ((${version:-0} >= 25))
}

# The JDK: JAVA_HOME, then the one on the PATH, then the usual places.
find_jdk() {
  local javac folder
  javac="$(readlink -f "$(command -v javac || true)" || true)"
  for folder in "${JAVA_HOME:-/}" "${javac%/bin/javac}" /usr/lib/jvm/* /usr/lib64/jvm/* /usr/java/* /opt/* /opt/java/* \
    /usr/local/* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* "$HOME"/.local/share/mise/installs/java/* \
    "$HOME"/.asdf/installs/java/*; do
    if is_jdk "$folder"; then
      say "$folder"
      return
    fi
  done
}

# Everything that is missing, each with what installs it, before anything is done.
check_tools() {
  local missing=()
  [[ "$(uname -s)" == Linux ]] || fail "installers/package.sh packs for Linux and runs there; installers/package.ps1 packs for Windows."
  jdk="$(find_jdk)"
  [[ -n "$jdk" ]] || missing+=("a JDK 25 or newer with jlink (Debian, Ubuntu: apt install openjdk-25-jdk, or https://adoptium.net)")
  command -v mvn >/dev/null || [[ -d target/overlay-studio/lib ]] || missing+=("mvn (apt install maven)")
  [[ -z "$deb" ]] || command -v dpkg-deb >/dev/null || missing+=("dpkg-deb (apt install dpkg; dnf install dpkg)")
  tar --version 2>/dev/null | grep -q GNU || missing+=("GNU tar (apt install tar)")
  command -v gzip >/dev/null || missing+=("gzip (apt install gzip)")
  command -v strip >/dev/null || missing+=("strip (apt install binutils)")
  if [[ ${#missing[@]} -gt 0 ]]; then
    printf 'Cannot pack, for this is missing: %s' "${missing[0]}" >&2
    printf '; %s' "${missing[@]:1}" >&2
    fail
  fi
}

# What "mvn package" makes, made anew only where a source is newer.
distribution() {
  local jar="target/overlay-studio-$version.jar"
  if [[ -e "$jar" && -e "target/overlay-studio/lib/${jar##*/}" ]] &&
    [[ -z "$(find src/main assets pom.xml -newer "$jar" -print -quit)" ]]; then
    say "Packing what mvn package left in target/overlay-studio."
  else
    say "Running mvn package, as target/overlay-studio is missing or older than its sources."
    mvn -B -ntp -q package -DskipTests
  fi
}

# Java cut to the modules that are used, JavaFX among them. Its native libraries lie beside Java's own, or JavaFX would unpack
# them into the user's home folder at its first start. Java code keeps its line numbers, for the reports of failures.
runtime() {
  local jar
  "$jdk/bin/jlink" --module-path target/overlay-studio/lib/javafx --add-modules "$modules" --output "$home/lib/runtime" \
    --no-header-files --no-man-pages --compress zip-6 --exclude-resources 'glob:/javafx.graphics/*.so'
  mkdir "$work/natives"
  for jar in "$PWD"/target/overlay-studio/lib/javafx/*.jar; do
    (cd "$work/natives" && "$jdk/bin/jar" --extract --file "$jar")
  done
  mv "$work"/natives/*.so "$home/lib/runtime/lib/"
  rm -f "$home/lib/runtime/bin/"{jrunscript,keytool}
  find "$home/lib/runtime" -type f \( -name '*.so' -o -perm -100 \) -exec strip --strip-unneeded {} +
}

# Each library that is packed, with its version and licence; one that nobody has looked at is refused.
third_party() {
  local jar name entry
  cat <<'TEXT'
Overlay Studio brings these libraries, each under the licence that its line names. Their own licence files and notices lie
within their jars in lib/app. The texts of Apache-2.0 and of the fonts' OFL-1.1 lie in LICENSE and in the studio's jar, that of the
GPL with the Classpath exception in lib/runtime/legal/java.base, beside those of what Java itself is made of.

TEXT
  for jar in target/overlay-studio/lib/*.jar target/overlay-studio/lib/javafx/*.jar; do
    jar="${jar##*/}"
    name="${jar%%-[0-9]*}"
    [[ "$name" != overlay-studio ]] || continue
    entry="$(grep "^$name  *" installers/third-party/libraries.txt)" ||
      fail "installers/third-party/libraries.txt has no line for $jar: look up its licence and add one."
    jar="${jar#"$name"-}"
    read -r _ entry <<<"$entry"
    printf '%-20s %-15s %s\n' "$name" "${jar%.jar}" "$entry"
  done
  printf '%-20s %-15s %s\n' Java "$(sed -n 's/^JAVA_RUNTIME_VERSION="\(.*\)"/\1/p' "$jdk/release")" \
    "GPL-2.0 with Classpath exc. $(sed -n 's/^IMPLEMENTOR="\(.*\)"/\1/p' "$jdk/release") and the OpenJDK contributors"
  printf '%-20s %-15s %s\n' Inter "" "OFL-1.1                     The Inter Project Authors" \
    "JetBrains Mono" "" "OFL-1.1                     The JetBrains Mono Project Authors"
  say
  say "Sources: Java https://github.com/openjdk/jdk25u, JavaFX https://github.com/openjdk/jfx, each at the tag of its version."
  for jar in installers/third-party/{BSD-3-Clause,MIT}.txt; do
    printf '\n%s\n\n' "--------"
    cat "$jar"
  done
}

# The order of the jars, the studio's own first.
class_path() {
  (cd "$home/lib/app" && printf '%s\n' overlay-studio-*.jar && printf '%s\n' *.jar | grep -v '^overlay-studio-')
}

# The studio as it lies in /opt/overlay-studio, or wherever the tar.gz is unpacked.
image() {
  mkdir -p "$home/bin" "$home/lib/app"
  runtime
  cp target/overlay-studio/lib/*.jar "$home/lib/app/"
  class_path >"$home/lib/app/class-path"
  cp installers/linux/overlay-studio "$home/bin/overlay-studio"
  cp LICENSE "$home/LICENSE"
  third_party >"$home/THIRD-PARTY.txt"
}

# A record fits only jars with the size and time that they had: so everything gets its final time before a start is recorded.
same_times() {
  chmod -R u+rwX,go+rX,go-w "$1"
  find "$1" -exec touch -h -d "@$SOURCE_DATE_EPOCH" {} +
}

# Records what a start loads, by the launcher itself, with one option of it changed.
record() {
  local recorder="$home/bin/recorder"
  sed -e 's/-XX:AOTCache=/-XX:AOTCacheOutput=/g' -e 's/-Xlog:disable //' installers/linux/overlay-studio >"$recorder"
  chmod +x "$recorder"
  command_line "$recorder"
  window "$recorder"
  rm "$recorder"
  for name in command-line window; do
    [[ -s "$home/lib/app/$name.aot" ]] || fail "Java recorded no start in lib/app/$name.aot; it said:" "$(cat "$work/$name.log")"
  done
}

# In the design with every common mistake there is most to say. Exit code 1: it has errors.
command_line() {
  local code=0
  env -u DISPLAY JAVA_TOOL_OPTIONS="-Duser.home=$work/user" \
    "$1" check assets/samples/mistakes.overlay.json >"$work/command-line.log" 2>&1 || code=$?
  ((code == 1)) || fail "The command line ended with $code while its start was recorded; it said:" "$(cat "$work/command-line.log")"
}

# Opens the example on a screen that is only memory, and ends it once it has had nothing new to load for three seconds.
window() {
  local loaded=-1 before quiet=0 waited=0
  mkdir -p "$work/user"
  env -u DISPLAY XDG_CONFIG_HOME="$work/user" HOME="$work/user" \
    JAVA_TOOL_OPTIONS="-Duser.home=$work/user -Dglass.platform=Headless -Dprism.order=sw -Xlog:class+load:file=$work/classes" \
    "$1" >"$work/window.log" 2>&1 &
  studio=$!
  trap 'kill "$studio" 2>/dev/null' EXIT
  while ((quiet < 3)); do
    sleep 1
    kill -0 "$studio" 2>/dev/null || fail "The window ended while its start was recorded; it said:" "$(cat "$work/window.log")"
    ((++waited <= patience)) || fail "The window had not opened after $patience seconds."
    before=$loaded
    loaded="$(wc -l <"$work/classes")"
    quiet=$((loaded == before && loaded > 5000 ? quiet + 1 : 0))
  done
  kill "$studio"
  wait "$studio" || true
  trap - EXIT
}

tar_gz() {
  local file
  file="$out/overlay-studio-$version-linux-$(uname -m).tar.gz"
  tar --create --directory "$work/root/opt" --sort=name --format=gnu --owner=0 --group=0 --numeric-owner \
    --transform "s,^overlay-studio,overlay-studio-$version," overlay-studio | gzip -n -6 >"$file"
  say "Made $file"
}

# The files of a desktop. dpkg's triggers tell the desktop of them, so that the package needs no script of its own.
desktop() {
  local share="$work/root/usr/share"
  mkdir -p "$work/root/usr/bin" "$share"/{applications,mime/packages,doc/overlay-studio,lintian/overrides} \
    "$share"/icons/hicolor/{scalable,256x256}/apps
  ln -s /opt/overlay-studio/bin/overlay-studio "$work/root/usr/bin/overlay-studio"
  cp installers/linux/overlay-studio.desktop "$share/applications/"
  cp installers/linux/overlay-studio.xml "$share/mime/packages/"
  cp assets/icons/overlay-studio.svg "$share/icons/hicolor/scalable/apps/"
  cp assets/icons/overlay-studio.png "$share/icons/hicolor/256x256/apps/"
  cp installers/linux/copyright "$share/doc/overlay-studio/copyright"
  gzip -n -9 <src/docs/CHANGELOG.md >"$share/doc/overlay-studio/CHANGELOG.md.gz"
  sed -e "s/@VERSION@/$number/" -e "s/@DATE@/$(date -u -R -d "@$SOURCE_DATE_EPOCH")/" installers/linux/changelog |
    gzip -n -9 >"$share/doc/overlay-studio/changelog.gz"
  cp installers/linux/lintian-overrides "$share/lintian/overrides/overlay-studio"
}

debian() {
  local file architecture number="${version/-SNAPSHOT/\~snapshot}"
  architecture="$(dpkg --print-architecture)"
  file="$out/overlay-studio_${number}_$architecture.deb"
  desktop
  mkdir "$work/root/DEBIAN"
  sed -e "s/@VERSION@/$number/" -e "s/@ARCHITECTURE@/$architecture/" \
    -e "s/@SIZE@/$(du -sk --apparent-size "$work/root" | cut -f 1)/" installers/linux/control >"$work/root/DEBIAN/control"
  (cd "$work/root" && find opt usr -type f -print0 | sort -z | xargs -0 md5sum) >"$work/root/DEBIAN/md5sums"
  same_times "$work/root"
  dpkg-deb --root-owner-group -Zxz -z3 --build "$work/root" "$file" >/dev/null
  say "Made $file"
}

check_tools
version="$(sed -n '0,/<version>/s/.*<version>\(.*\)<\/version>.*/\1/p' pom.xml)"
[[ -n "$version" ]] || fail "pom.xml says no version."
export SOURCE_DATE_EPOCH="${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct 2>/dev/null || date -r pom.xml +%s)}"
distribution

readonly out=target/installers
work="$PWD/$out/work"
home="$work/root/opt/overlay-studio"
rm -rf "$out"
mkdir -p "$home"
image
same_times "$work/root"
record
same_times "$work/root"
[[ -z "$tarball" ]] || tar_gz
[[ -z "$deb" ]] || debian
rm -rf "$work"
