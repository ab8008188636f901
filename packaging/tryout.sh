#!/bin/sh
# Tries this checkout on a bare Debian, as a newcomer would: packaging/tryout.sh [--user] [words of ./run]
# Needs root, debootstrap and network. With --user, Python is there, but the newcomer is not root.
# The bare system is made once, in $BARE (/tmp/baraza-bare); a copy of it is used and thrown away.
set -eu
cd "$(dirname "$0")/.."
bare=${BARE:-/tmp/baraza-bare}
suite=${SUITE:-trixie}

user=
[ "${1:-}" = --user ] && { user=1000:1000; shift; }
[ $# -gt 0 ] || set -- demo --no-window

[ -d "$bare" ] || debootstrap --variant=minbase --include=ca-certificates,git "$suite" "$bare"
room=$(mktemp -d /tmp/baraza-tryout.XXXXXX)
leave() { umount "$room/proc" 2>/dev/null || true; rm -rf --one-file-system "$room"; }
trap leave EXIT INT TERM
cp -a "$bare/." "$room"
mount -t proc proc "$room/proc"

# What this machine knows about the network: names, certificates, where pip looks.
for file in /etc/resolv.conf /etc/hosts /etc/pip.conf /etc/xdg/pip /etc/ssl/certs/ca-certificates.crt; do
    [ -e "$file" ] && { mkdir -p "$room$(dirname "$file")"; cp -rL "$file" "$room$(dirname "$file")"; }
done
[ -z "$user" ] || chroot "$room" sh -c 'apt-get -qq update && apt-get -qq install -y python3' >/dev/null 2>&1

# What a fresh clone would have: what is tracked, and what is about to be.
mkdir -p "$room/home/newcomer/baraza"
git ls-files -z --cached --others --exclude-standard | tar -c --null --files-from=- \
    | tar -x -C "$room/home/newcomer/baraza"
chown -R 1000:1000 "$room/home/newcomer"

echo "tryout: $suite, ${user:-root}: ./run $*"
begun=$(date +%s)
# shellcheck disable=SC2086 - userspec is there or not
code=0
env -u DISPLAY -u WAYLAND_DISPLAY HOME=/home/newcomer PATH=/usr/sbin:/usr/bin:/sbin:/bin \
    chroot ${user:+--userspec="$user"} "$room" sh -c 'cd /home/newcomer/baraza && exec ./run "$@"' run "$@" \
    </dev/null || code=$?
echo "tryout: exit $code after $(($(date +%s) - begun)) s"
exit "$code"
