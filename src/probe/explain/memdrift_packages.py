"""
Which installed package a frame is in, with its version, by the names beside it in `site-packages`: nothing is imported
and no metadata is parsed.
"""

import os

_PLACES = ("/site-packages/", "/dist-packages/")
MOST_NAMES = 5000
LENGTH = 100
_listed = {}


def package_of(path):
    """`fastapi 0.110.0` of a file of an installed package; its name alone where nothing tells the version; or None."""
    for place in _PLACES:
        at = path.rfind(place)
        if at >= 0:
            folder, rest = path[: at + len(place)], path[at + len(place) :]
            name = rest.split("/", 1)[0]
            name = name[:-3] if name.endswith(".py") else name
            version = _versions(folder).get(_normal(name))
            return (name if version is None else "%s %s" % (name, version))[:LENGTH]
    return None


def forget_packages():
    _listed.clear()


def _versions(folder):
    """`{normalised name: version}` of the distributions whose metadata lies there."""
    if folder not in _listed:
        found = {}
        try:
            for entry in os.listdir(folder)[:MOST_NAMES]:
                stem, kind = os.path.splitext(entry)
                name, _, rest = stem.partition("-")
                if kind in (".dist-info", ".egg-info") and rest:
                    found[_normal(name)] = rest.split("-", 1)[0]
        except OSError:
            pass
        _listed[folder] = found
    return _listed[folder]


def _normal(name):
    return name.lower().replace("-", "_").replace(".", "_")
