#!/usr/bin/env bash
# Prepares .venv and the system libraries. Usage: tools/setup.sh run|test
# Does nothing, in a few milliseconds, when what it would install is already there.
set -euo pipefail
cd "$(dirname "$0")/.."
purpose=${1:-run}
case "$purpose" in
  run) lock=requirements.lock ;;
  test) lock=requirements-dev.lock ;;
  *) echo "usage: tools/setup.sh run|test" >&2; exit 2 ;;
esac

fingerprint=$(cat tools/setup.sh "$lock" | cksum | tr ' ' '-')
stamp=.venv/.ready-$purpose-$fingerprint
if [ -e "$stamp" ] && [ -x .venv/bin/python ]; then exit 0; fi

as_root() {
  if [ "$(id -u)" -eq 0 ]; then "$@"; else sudo -n "$@"; fi
}
can_install() {
  command -v apt-get >/dev/null && { [ "$(id -u)" -eq 0 ] || sudo -n true 2>/dev/null; }
}
apt_install() {
  if ! can_install; then
    echo "These system packages are missing. Install them, then run the same command again:" >&2
    echo "    sudo apt-get update && sudo apt-get install --no-install-recommends $*" >&2
    exit 1
  fi
  echo "Installing system packages: $*"
  as_root apt-get update -qq
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >/dev/null
}

python=
for candidate in python3.13 python3.12 python3.11 python3; do
  if "$candidate" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))' 2>/dev/null; then
    python=$candidate
    break
  fi
done
if [ -z "$python" ]; then
  echo "Sightglass needs Python 3.11, 3.12 or 3.13, and none was found on the PATH." >&2
  exit 1
fi

# What Qt's xcb platform plugin loads, by library name, with the Debian package that holds it.
declare -A package_of=(
  [libxcb-cursor.so.0]=libxcb-cursor0 [libxcb-icccm.so.4]=libxcb-icccm4 [libxcb-image.so.0]=libxcb-image0
  [libxcb-keysyms.so.1]=libxcb-keysyms1 [libxcb-randr.so.0]=libxcb-randr0 [libxcb-render-util.so.0]=libxcb-render-util0
  [libxcb-render.so.0]=libxcb-render0 [libxcb-shape.so.0]=libxcb-shape0 [libxcb-shm.so.0]=libxcb-shm0
  [libxcb-sync.so.1]=libxcb-sync1 [libxcb-util.so.1]=libxcb-util1 [libxcb-xfixes.so.0]=libxcb-xfixes0
  [libxcb-xinerama.so.0]=libxcb-xinerama0 [libxcb-xkb.so.1]=libxcb-xkb1 [libxkbcommon-x11.so.0]=libxkbcommon-x11-0
  [libxkbcommon.so.0]=libxkbcommon0 [libX11-xcb.so.1]=libx11-xcb1 [libEGL.so.1]=libegl1 [libGL.so.1]=libgl1
  [libfontconfig.so.1]=libfontconfig1 [libfreetype.so.6]=libfreetype6 [libdbus-1.so.3]=libdbus-1-3
  [libglib-2.0.so.0]=libglib2.0-0
)
missing=()
if [ "$(uname -s)" = Linux ]; then
  known=$(PATH="$PATH:/sbin:/usr/sbin" ldconfig -p)
  for library in "${!package_of[@]}"; do
    case "$known" in *"$library"*) ;; *) missing+=("${package_of[$library]}") ;; esac
  done
  command -v fc-list >/dev/null && [ -n "$(fc-list 2>/dev/null | head -n 1)" ] || missing+=(fontconfig fonts-dejavu-core)
  # Small, and enough for the texts of the program in Chinese.
  command -v fc-list >/dev/null && [ -n "$(fc-list :lang=zh-cn 2>/dev/null | head -n 1)" ] || missing+=(fonts-droid-fallback)
  [ "$purpose" = run ] || command -v Xvfb >/dev/null || missing+=(xvfb)
fi
if ! "$python" -c 'import ensurepip, venv' 2>/dev/null; then
  missing+=("$("$python" -c 'import sys; print("python%d.%d-venv" % sys.version_info[:2])')")
fi
[ ${#missing[@]} -eq 0 ] || apt_install $(printf '%s\n' "${missing[@]}" | sort -u)

build_environment() {
  rm -rf .venv
  "$python" -m venv .venv
  .venv/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes --no-deps --requirement "$lock"
}
echo "Preparing .venv with $("$python" --version) (once; takes a minute or two)"
trap 'rm -rf .venv; echo "The set-up was not finished; .venv is removed. Mend what is said above and run it again." >&2' ERR INT TERM
build_environment
# So that scripts copied out of the program find it.
pwd > "$(.venv/bin/python -c 'import sysconfig; print(sysconfig.get_path("purelib"))')/sightglass.pth"
touch "$stamp"
# What the tests need includes all that the program needs.
[ "$purpose" = run ] || touch ".venv/.ready-run-$(cat tools/setup.sh requirements.lock | cksum | tr ' ' '-')"
trap - ERR INT TERM
