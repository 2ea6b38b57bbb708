"""The service as it is on the main branch."""

from http_service import serve
from scoring import embed, nearest_topic


def classify(text):
    return {"topic": nearest_topic(embed(text))}


if __name__ == "__main__":
    serve(classify)
