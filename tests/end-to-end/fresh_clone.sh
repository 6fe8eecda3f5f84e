#!/bin/sh
# What a stranger would do: clone the last commit into an empty place, run `make` and `make test` with
# an empty HOME, then `make` again without network, and compare the outputs byte for byte.
#
#   make fresh-clone          (or: sh tests/end-to-end/fresh_clone.sh)
#
# It needs npm, git, make, the registry of npm once, and for its last step a system where `unshare` is
# allowed. It takes some minutes and about 300 MB, and removes what it made.
set -eu

project=$(cd "$(dirname "$0")/../.." && pwd)
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
trap 'exit 1' INT TERM
clone=$scratch/clone
mkdir "$scratch/home"

step() { printf '\n== %s\n' "$1"; }
fail() { echo "fresh clone: FAILED: $1"; exit 1; }

# Only what a network may need to reach the registry is passed on; everything else is cleared.
set -- "PATH=$PATH" "HOME=$scratch/home"
for name in $(env | sed -n 's/^\([A-Za-z_][A-Za-z0-9_]*\)=.*/\1/p'); do
  case $name in
    npm_config_* | NPM_CONFIG_* | NODE_EXTRA_CA_CERTS | SSL_CERT_FILE | SSL_CERT_DIR | \
      http_proxy | https_proxy | no_proxy | HTTP_PROXY | HTTPS_PROXY | NO_PROXY)
      eval "set -- \"\$@\" \"$name=\$$name\"" ;;
  esac
done

[ -z "$(git -C "$project" status --porcelain)" ] ||
  echo "note: the work tree has changes that are not committed; only the last commit is cloned"

step "clone of $(git -C "$project" rev-parse --short HEAD)"
git clone --quiet "file://$project" "$clone"
cd "$clone"

step "make"
env -i "$@" make || fail "make"
[ -z "$(git status --porcelain)" ] || { git status --short; fail "make leaves the work tree changed"; }
cp -R outputs "$scratch/first"

step "make test"
env -i "$@" make test || fail "make test"
[ -z "$(git status --porcelain)" ] || { git status --short; fail "make test leaves the work tree changed"; }

step "make, without network"
deno=$clone/.tools/node_modules/deno/deno
lonely=$clone/tools/test/without_network.ts
if unshare --net true 2>/dev/null; then space="unshare --net"
elif unshare --map-root-user --net true 2>/dev/null; then space="unshare --map-root-user --net"
else fail "the network cannot be switched off on this machine (unshare is not allowed)"
fi
# shellcheck disable=SC2086 # two words on purpose
env -i "$@" "DENO_DIR=$clone/.tools/deno-cache" $space "$deno" run --quiet --allow-all "$lonely" make FORCE=1 ||
  fail "make without network"

step "comparison"
review=rectal-net
diff -r "$scratch/first/$review" "outputs/$review" || fail "the second run wrote other bytes"
files=$(find "outputs/$review" -type f | wc -l)
[ "$files" -gt 0 ] || fail "no outputs"
echo "fresh clone: ok; $files files, the same bytes with and without network"
