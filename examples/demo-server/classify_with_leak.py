"""A pull request: "Say how like the text before it a text is". It keeps 2 KB of every request, for ever."""

from scoring import embed, nearest_topic

seen = []


def classify(text):
    vector = embed(text)
    likeness = sum(a * b for a, b in zip(vector, seen[-1])) if seen else 0.0
    seen.append(vector)
    return {"topic": nearest_topic(vector), "likeness": likeness}
