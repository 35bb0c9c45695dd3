# Shared by the scripts: where we are, what is installed, how to say it.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
export LC_ALL=C.UTF-8

say() { printf '\033[1m== %s\033[0m\n' "$*"; }
fail() { printf 'agora: %s\n' "$*" >&2; exit 1; }

# Runs a command as root: as it is, or by sudo.
as_root() {
    if [ "$(id -u)" = 0 ]; then "$@"
    elif command -v sudo >/dev/null; then sudo "$@"
    else fail "needs root or sudo to install packages: $*"; fi
}

# The names of the packages with one of the given purposes, for this release of Debian.
package_names() {
    local release
    release=$(. /etc/os-release && echo "${VERSION_CODENAME:-}")
    case $release in
        bookworm | trixie) ;;
        *) fail "made for Debian 12 (bookworm) and 13 (trixie); this is '${release:-unknown}'" ;;
    esac
    awk -v wanted=" $* " -v release="$release" '
        /^#/ || NF < 2 { next }
        index(wanted, " " $1 " ") { print (release == "trixie" && NF > 2) ? $3 : $2 }' script/packages.txt
}

# Installs what is missing, and nothing when nothing is.
install_packages() {
    local missing=() name
    for name in $(package_names "$@"); do
        dpkg-query -W -f '${Status}' "$name" 2>/dev/null | grep -q 'install ok installed' ||
            missing+=("$name")
    done
    command -v node >/dev/null || missing+=(nodejs)
    command -v npm >/dev/null || missing+=(npm)
    [ ${#missing[@]} = 0 ] && return
    say "Installing ${#missing[@]} packages: ${missing[*]}"
    export DEBIAN_FRONTEND=noninteractive
    as_root apt-get update -qq || fail "apt-get update failed: is Debian's package server in reach?"
    as_root apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null ||
        fail "could not install: ${missing[*]}"
}

# The browser's packages, as package-lock.json fixes them.
install_node_modules() {
    if [ -e node_modules/.installed ] && [ node_modules/.installed -nt package-lock.json ]; then return; fi
    say "Installing the browser's packages"
    npm ci --no-audit --no-fund --loglevel=error || fail "npm ci failed: is npm's package server in reach?"
    touch node_modules/.installed
}

# configure_and_build PRESET [TARGET …]
configure_and_build() {
    local preset=$1; shift
    [ -e "build/$preset/build.ninja" ] || { say "Configuring ($preset)"; cmake --preset "$preset" >/dev/null; }
    say "Building ($preset)"
    cmake --build --preset "$preset" ${1:+--target "$@"}
}
