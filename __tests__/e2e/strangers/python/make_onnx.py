"""Writes model.onnx into a folder: one row of 64 numbers times a matrix, then a softmax."""
import sys

import numpy
import onnx
from onnx import TensorProto, helper, numpy_helper

weights = numpy.random.default_rng(1).standard_normal((64, 64)).astype("float32")
graph = helper.make_graph(
    [helper.make_node("MatMul", ["x", "w"], ["h"]), helper.make_node("Softmax", ["h"], ["y"])],
    "tiny",
    [helper.make_tensor_value_info("x", TensorProto.FLOAT, ["batch", 64])],
    [helper.make_tensor_value_info("y", TensorProto.FLOAT, ["batch", 64])],
    [numpy_helper.from_array(weights, "w")],
)
model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=9)
onnx.save(model, f"{sys.argv[1]}/model.onnx")
