#!/usr/bin/env bash
# Makes sure that a Docker daemon answers, for the tests that need one. Says what it did; running it again does nothing.
# Needs root only where Docker is missing or its daemon has to be started here (no systemd: a container, a bare VM).
set -euo pipefail

say() { printf 'docker.sh: %s\n' "$*"; }

answers() { docker info >/dev/null 2>&1; }

if command -v docker >/dev/null && answers; then
  say "the daemon already answers ($(docker info --format '{{.ServerVersion}}, {{.Driver}}, cgroup v{{.CgroupVersion}}'))"
  exit 0
fi

if [ -n "${DOCKER_HOST:-}" ]; then
  say "DOCKER_HOST=$DOCKER_HOST does not answer; not starting another daemon beside it" >&2
  exit 1
fi
if [ "$(id -u)" != 0 ]; then
  say 'no daemon answers, and starting one needs root' >&2
  exit 1
fi

if ! command -v dockerd >/dev/null || ! command -v docker >/dev/null; then
  say 'installing docker.io and debootstrap'
  apt-get update -qq
  DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends docker.io debootstrap iptables ca-certificates >/dev/null
fi

log=${DOCKERD_LOG:-/var/log/dockerd-memdrift.log}
if command -v systemctl >/dev/null && systemctl is-system-running >/dev/null 2>&1; then
  say 'starting docker.service'
  systemctl start docker
else
  # overlay2 needs a backing file system that allows it; vfs works everywhere and only costs disk.
  for driver in overlay2 vfs; do
    say "starting dockerd --storage-driver $driver (log: $log)"
    setsid --fork dockerd --storage-driver "$driver" >"$log" 2>&1 </dev/null
    for _ in $(seq 60); do
      answers && break 2
      sleep 0.5
      pgrep -x dockerd >/dev/null || break
    done
    say "dockerd with $driver did not come up: $(grep -E 'level=(fatal|error)|failed to start' "$log" | tail -n 1)"
  done
fi

for _ in $(seq 20); do
  if answers; then
    say "the daemon answers ($(docker info --format '{{.ServerVersion}}, {{.Driver}}, cgroup v{{.CgroupVersion}}'))"
    exit 0
  fi
  sleep 0.5
done
say "the daemon does not answer; see $log" >&2
exit 1
