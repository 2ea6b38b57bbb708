"""LitServe: the API in one process, the model in another."""
import litserve


class Embedder(litserve.LitAPI):
    def setup(self, device):
        self.width = 16

    def decode_request(self, request):
        return request["input"]

    def predict(self, text):
        return [(sum(map(ord, text)) * (at + 1)) % 97 / 97 for at in range(self.width)]

    def encode_response(self, output):
        return {"embedding": output}


if __name__ == "__main__":
    server = litserve.LitServer(Embedder(), accelerator="cpu", workers_per_device=1)
    server.run(host="127.0.0.1", port=8000, generate_client_file=False, num_api_servers=1)
