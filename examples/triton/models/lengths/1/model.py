"""A model of Triton's Python backend: the length of each text."""
import numpy
import triton_python_backend_utils as backend


class TritonPythonModel:
    def execute(self, requests):
        def answer(request):
            texts = backend.get_input_tensor_by_name(request, "TEXT").as_numpy()
            lengths = numpy.array([[len(text[0])] for text in texts], dtype=numpy.int32)
            return backend.InferenceResponse([backend.Tensor("LENGTH", lengths)])

        return [answer(request) for request in requests]
