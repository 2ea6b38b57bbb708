"""
What the kernel says of this process, from /proc and two system calls. Nothing here depends on a library that the
service might have, and nothing costs more than microseconds, but `resident`.
"""

import os

PAGE = os.sysconf("SC_PAGE_SIZE")
SHM = "/dev/shm"
MOST_LINKS = 16384


def attempt(function):
    """The function's value, or None where it fails: a file this kernel lacks, a call this Python lacks."""
    try:
        return function()
    except Exception:
        return None


def read(path, limit=1 << 22):
    """Bytes of a file of /proc, at most about `limit`. No io module objects, and gevent never sees it."""
    fd = os.open(path, os.O_RDONLY | os.O_CLOEXEC)
    try:
        parts = []
        size = 0
        while size < limit:
            part = os.read(fd, 1 << 16)
            if not part:
                break
            parts.append(part)
            size += len(part)
        return b"".join(parts)
    finally:
        os.close(fd)


def start_ticks():
    """Start of this process in clock ticks since boot (field 22 of /proc/self/stat); with the pid, its identity."""
    return int(read("/proc/self/stat").rpartition(b")")[2].split()[19])


def rss():
    """Resident bytes, file pages included: cheap (6 us at any size), and only for the curve between checkpoints."""
    return int(read("/proc/self/statm").split()[1]) * PAGE


def resident():
    """
    Pss_Anon + Pss_Shmem + SwapPss in bytes: shared pages count once over the service's processes, page cache never.
    None on a kernel before 5.3, whose rollup lacks the split. Walks the page tables: 8 to 10 ms per GB.
    """
    wanted = {b"Pss_Anon:": None, b"Pss_Shmem:": None, b"SwapPss:": None}
    for line in read("/proc/self/smaps_rollup").splitlines():
        words = line.split()
        if words and words[0] in wanted:
            wanted[words[0]] = int(words[1]) * 1024
    parts = wanted.values()
    return None if None in parts else sum(parts)


def threads():
    """Threads of the service: the probe's own is left out."""
    return int(read("/proc/self/stat").rpartition(b")")[2].split()[17]) - 1


def descriptors():
    """
    `{"fds": ..., "sockets": ...}` that are open; the descriptor that lists them is left out. `sockets` is None of more
    than MOST_LINKS, because each link takes a microsecond.
    """
    names = os.listdir("/proc/self/fd")
    return {"fds": len(names) - 1, "sockets": attempt(lambda: _sockets(names)) if len(names) <= MOST_LINKS else None}


def _sockets(names):
    return sum(1 for name in names if _target(name).startswith("socket:["))


def _target(name):
    try:
        return os.readlink("/proc/self/fd/" + name)
    except FileNotFoundError:
        return ""


def shm():
    """
    `{"shm/used": bytes}` of the tmpfs at /dev/shm, through which data loaders and NCCL pass data; {} where it is no
    mount of its own, and the figure would be another file system's. It is of the mount, not of this process: all
    processes of a container say the same.
    """
    try:
        if os.stat(SHM).st_dev == os.stat(os.path.dirname(SHM)).st_dev:
            return {}
    except OSError:
        return {}
    return {"shm/used": attempt(_shm_used)}


def _shm_used():
    system = os.statvfs(SHM)
    return (system.f_blocks - system.f_bfree) * system.f_frsize
