"""Writes a small model: y = x * w."""
import numpy
import onnx
from onnx import TensorProto, helper, numpy_helper

weights = numpy_helper.from_array(numpy.eye(64, dtype="float32"), "w")
x = helper.make_tensor_value_info("x", TensorProto.FLOAT, ["n", 64])
y = helper.make_tensor_value_info("y", TensorProto.FLOAT, ["n", 64])
graph = helper.make_graph([helper.make_node("MatMul", ["x", "w"], ["y"])], "g", [x], [y], [weights])
onnx.save(helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=9), "model.onnx")
