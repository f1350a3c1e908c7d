#!/usr/bin/env bash
# Installs the peers of requirements-peers.txt into .venv, which tools/setup.sh has prepared. Usage: tools/peers.sh
# None of the locked packages changes. A peer that cannot be installed is named, and the others are installed all the same.
set -euo pipefail
cd "$(dirname "$0")/.."
if [ $# -gt 0 ]; then echo "usage: tools/peers.sh" >&2; exit 2; fi
python=.venv/bin/python
if ! [ -x "$python" ]; then echo "There is no .venv yet. Run make peers, which prepares it first." >&2; exit 1; fi

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
# Names and versions without the hashes, which pip would else demand of the peers too.
sed -n 's/^\([A-Za-z0-9][^\\]*==[^\\]*[^ \\]\) *\\$/\1/p' requirements-dev.lock > "$work/constraints.txt"
grep -v '^ *\(#\|$\)' requirements-peers.txt | grep -v '^\(prox_tv\|torch\)==' >> "$work/constraints.txt"
pinned() { sed -n "s/^\($1==.*\)$/\1/p" requirements-peers.txt; }

pip_install() {
  "$python" -m pip install --quiet --disable-pip-version-check --constraint "$work/constraints.txt" "$@" \
    2>> "$work/log"
}
works() { "$python" -W error -c "$1" 2>> "$work/log"; }
has() {
  "$python" -c 'import importlib.metadata, sys
name, version = sys.argv[1].split("==")
sys.exit(importlib.metadata.version(name).partition("+")[0] != version)' "$1" 2>> "$work/log"
}

as_root() {
  if [ "$(id -u)" -eq 0 ]; then "$@"; else sudo -n "$@"; fi
}
can_install() {
  command -v apt-get >/dev/null && { [ "$(id -u)" -eq 0 ] || sudo -n true 2>/dev/null; }
}

# What building prox_tv takes, by the name of its Debian package.
missing_for_building() {
  printf '#include <lapacke.h>\nint main() { return 0; }\n' > "$work/probe.cpp"
  command -v g++ >/dev/null || echo build-essential
  g++ "$work/probe.cpp" -llapack -o "$work/probe" 2>/dev/null || echo liblapacke-dev liblapack-dev
  "$python" -c 'import pathlib, sys, sysconfig
include = pathlib.Path(sysconfig.get_path("include"))
if not (include / "Python.h").exists(): print("python%d.%d-dev" % sys.version_info[:2])'
}

install_prox_tv() {
  local missing
  missing=$(missing_for_building | tr '\n' ' ')
  if [ -n "$missing" ]; then
    if ! can_install; then
      echo "prox_tv is built from source, which takes these system packages:" >&2
      echo "    sudo apt-get update && sudo apt-get install --no-install-recommends $missing" >&2
      return 1
    fi
    echo "Installing system packages: $missing"
    # shellcheck disable=SC2086
    as_root apt-get update -qq && as_root env DEBIAN_FRONTEND=noninteractive \
      apt-get install -y -qq --no-install-recommends $missing >/dev/null || return 1
  fi
  pip_install "$(pinned prox_tv)"
}

install_torch() {
  local version
  version=$(pinned torch)
  # The build for the processor alone bears "+cpu" on indexes that have it, PyTorch's own among them. Elsewhere (macOS)
  # the plain one is just that.
  pip_install "$version+cpu" ||
    pip_install "$version+cpu" --extra-index-url https://download.pytorch.org/whl/cpu ||
    pip_install "$version"
}

declare -A trial=(
  [prox_tv]='import numpy, prox_tv; assert abs(prox_tv.tv1_2d(numpy.eye(4), 1e9).mean() - 0.25) < 1e-6'
  [torch]='import numpy, torch; assert torch.from_numpy(numpy.ones(3)).sum() == 3'
)
failed=()
for peer in prox_tv torch; do
  wanted=$(pinned "$peer")
  : > "$work/log"
  if has "$wanted" && works "${trial[$peer]}"; then
    echo "$wanted is there."
  elif echo "Installing $wanted" && "install_$peer" && works "${trial[$peer]}"; then
    echo "$wanted is installed."
  else
    failed+=("$wanted")
    echo "$wanted could not be installed:" >&2
    tail -n 15 "$work/log" | sed 's/^/    /' >&2
    # Half of a peer would fail in every test that it is used in.
    "$python" -m pip uninstall --quiet --yes --disable-pip-version-check "$peer" 2>/dev/null || true
  fi
done
if [ ${#failed[@]} -gt 0 ]; then
  echo "Without ${failed[*]}, the tests and benchmarks that are compared with it are skipped; all others run." >&2
  exit 1
fi
