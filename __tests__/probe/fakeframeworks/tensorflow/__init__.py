from tensorflow.python.eager import context

__version__ = "2.16.1"
start = context.start
