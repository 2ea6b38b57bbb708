"""What the service computes: a text's position in a space of hashed words, and the nearest of four topics."""

import zlib
from array import array

DIMENSIONS = 256
TOPICS = {
    "billing": "invoice charged refund price card",
    "delivery": "parcel driver late address delivered",
    "fault": "broken start error noise smell",
    "praise": "thanks great love perfect again",
}


def embed(text):
    """256 doubles, 2 KB."""
    vector = array("d", bytes(8 * DIMENSIONS))
    for word in text.lower().split():
        hashed = zlib.crc32(word.encode("utf-8", "replace"))
        vector[hashed % DIMENSIONS] += 1.0 if hashed & 256 else -1.0
    return vector


_TOPICS = {topic: [(i, x) for i, x in enumerate(embed(words)) if x] for topic, words in TOPICS.items()}


def nearest_topic(vector):
    return max(_TOPICS, key=lambda topic: sum(vector[i] * x for i, x in _TOPICS[topic]))
