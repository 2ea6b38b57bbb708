import type { HeldPatternId } from '../../../explain/catalogue/held-patterns.js';
import type { Certainty, Shape } from '../../../explain/catalogue/pattern-shape.js';

/** What a pattern is called, what picks it, how to confirm and how to fix it. */
export interface PatternWords {
  name: string;
  /** The evidence, for the catalogue. */
  evidence: string;
  meaning: string;
  confirm: string;
  remedy: string;
}

export const SHAPES: Readonly<Record<Shape, string>> = {
  request: 'every request',
  'unseen-input': 'every new input',
  error: 'every error',
  abort: 'every disconnect',
  thread: 'every thread',
  step: 'once',
};

/** How sure it is, in a word. */
export const CERTAINTIES: Readonly<Record<Certainty, string>> = {
  shown: 'shown by what was found',
  likely: 'likely',
  possible: 'possible',
};

export const HELD_WORDS: Readonly<Record<HeldPatternId, PatternWords>> = {
  'kept-exceptions': {
    name: 'kept exceptions',
    evidence: 'most of what the container has are exceptions, tracebacks or frames',
    meaning: 'An exception keeps its traceback, which keeps every frame and local variable of the failed request.',
    confirm: 'Look at __traceback__ of one of them.',
    remedy: 'Keep the text (traceback.format_exception), or drop it with exception.with_traceback(None).',
  },
  'gradients-on': {
    name: 'tensors kept with their graph',
    evidence: 'most of what the container has are torch tensors, and the newest has a grad_fn',
    meaning: 'A tensor that was computed with gradients keeps the graph behind it, with the activations of every step.',
    confirm: 'Look at grad_fn of one of them, and at torch.is_grad_enabled() while the model runs.',
    remedy: 'Serve under torch.inference_mode() or torch.no_grad(); keep loss.item() or tensor.detach() instead.',
  },
  'tensor-views': {
    name: 'tensor views that keep a larger storage',
    evidence:
      'most of what the container has are torch tensors, and the storage of the newest is more than twice its size',
    meaning: 'A slice, row or transposed tensor shares the storage of the whole, which stays as long as the view.',
    confirm: 'Compare untyped_storage().nbytes() of one of them with its own size.',
    remedy: 'Keep a copy of the part: clone(), or tolist() for numbers.',
  },
  'kept-tensors': {
    name: 'kept tensors',
    evidence: 'most of what the container has are torch tensors',
    meaning: 'A tensor that outlives its request keeps its storage, and with gradients its whole graph.',
    confirm: 'Look at grad_fn and the storage size of one of them.',
    remedy: 'Serve under torch.inference_mode(); keep numbers (item(), tolist()) or detach().clone() of a small part.',
  },
  'kept-arrays': {
    name: 'kept arrays',
    evidence: 'most of what the container has are NumPy arrays',
    meaning: 'Outputs or embeddings of requests are kept; a view keeps the whole array that it looks into.',
    confirm: 'Look at base and nbytes of one of them.',
    remedy: 'Bound the cache in bytes, or keep a copy of the part that is needed.',
  },
  'kept-tasks': {
    name: 'kept tasks',
    evidence: 'most of what the container has are tasks or futures',
    meaning: 'Tasks that are kept so that they are not collected stay there when they are done, with their results.',
    confirm: 'Count those that are done().',
    remedy: 'task.add_done_callback(tasks.discard), or asyncio.TaskGroup.',
  },
  'logging-handlers': {
    name: 'logging handlers',
    evidence: 'most of what the container has are logging handlers',
    meaning: 'A handler is added for each request: every line is then written as often, ever more slowly.',
    confirm: 'Look at logging.getLogger(name).handlers.',
    remedy: 'Add handlers once, when the program starts.',
  },
  'metric-labels': {
    name: 'metric labels without bound',
    evidence: 'the holder is the table of label values of prometheus_client',
    meaning: 'A metric has a time series for each combination of label values: users, ids or paths never end.',
    confirm: 'Count the lines of the metrics page over two cycles.',
    remedy: 'Label with what has few values: a route template, a status class.',
  },
  'span-exporter': {
    name: 'spans that are kept',
    evidence: 'the holder is code of opentelemetry, or its exporter in memory',
    meaning: 'An exporter in memory keeps every span, or one that cannot send lets its queue grow.',
    confirm: 'Look at the exporter that is configured, and whether its target answers.',
    remedy: 'Use a batch processor with a bounded queue and an exporter that sends.',
  },
  callbacks: {
    name: 'callbacks that are never removed',
    evidence: 'most of what the container has are functions or bound methods',
    meaning: 'Each request registers a callback; what the callback refers to stays with it.',
    confirm: 'Compare how many are registered at rest after two cycles.',
    remedy: 'Remove the callback when the request ends, or register it once; a weak reference holds nothing.',
  },
  'undrained-queue': {
    name: 'a queue that nobody drains',
    evidence: 'the holder is the buffer of a queue',
    meaning: 'Requests put into a queue faster than it is read, or nobody reads it.',
    confirm: 'Read its qsize() at rest: it should be 0.',
    remedy: 'Give it a maxsize, see that its consumer lives, and drain it on every path.',
  },
  'method-cache': {
    name: 'functools cache on a method',
    evidence: 'the holder is the lru_cache of a method',
    meaning: 'The cache is kept by the class and keyed by self as well: it keeps every instance, and every input.',
    confirm: 'Read cache_info() of the method after two cycles.',
    remedy: 'Give it a maxsize in the order of what is used again, or cache within the instance (cached_property).',
  },
  'function-cache': {
    name: 'functools cache without bound',
    evidence: 'the holder is the lru_cache of a function',
    meaning: 'The cache keeps an entry for each input that it has not seen: a key that is made anew never hits.',
    confirm: 'Read cache_info() after two cycles: misses and currsize grow, hits do not.',
    remedy: 'Give it a maxsize, and key it by values rather than by objects made for the call.',
  },
  'endless-tasks': {
    name: 'coroutines that never end',
    evidence: 'coroutines of one function wait, more after every request',
    meaning:
      'A task is started for a request and waits for something that does not come, or a coroutine is never awaited.',
    confirm: 'List asyncio.all_tasks() at rest.',
    remedy: 'Await, time out (asyncio.timeout) or cancel it when the request ends or its client disconnects.',
  },
  'endless-threads': {
    name: 'threads that never end',
    evidence: 'threads of one function run, more after every request',
    meaning: 'A thread is started for each request and never ends: each has a stack, locals and library state.',
    confirm: 'Compare threading.active_count() at rest.',
    remedy: 'Use a pool of fixed size, and shut down an executor that a request makes.',
  },
  'endless-generators': {
    name: 'generators that are never closed',
    evidence: 'generators of one function wait, more after every request',
    meaning: 'A stream that was not read to its end keeps its locals until it is closed.',
    confirm: 'See whether they come from clients that disconnect.',
    remedy: 'Close them in finally (aclose(), contextlib.aclosing).',
  },
  'thread-local': {
    name: 'thread-local state',
    evidence: 'the holder is a threading.local',
    meaning: 'What a thread keeps for itself stays as long as the thread.',
    confirm: 'See which threads live at rest, and what they have.',
    remedy: 'Clear it when the request ends, or pass it along instead.',
  },
  'context-variable': {
    name: 'a context variable',
    evidence: 'the holder is the value of a contextvars variable',
    meaning: 'Contexts are copied into tasks and callbacks, and share a container that is their value.',
    confirm: 'See where the variable is set, and whether to a new container.',
    remedy: 'Set a new value in each request and reset the token, rather than changing a shared one.',
  },
  'mutable-default': {
    name: 'a mutable default argument',
    evidence: 'the holder is the default of an argument',
    meaning: 'The default is made once and shared by all calls.',
    confirm: 'Look at __defaults__ of the function.',
    remedy: 'Take None as the default and make the container within.',
  },
  'kept-on-error': {
    name: 'kept on the error path',
    evidence: 'rejected requests grow it, the recorded ones do not',
    meaning: 'What a request registers is removed only where it succeeds.',
    confirm: 'Replay with plan.phases: [errors].',
    remedy: 'Remove it in finally.',
  },
  'kept-on-abort': {
    name: 'kept when the client disconnects',
    evidence: 'disconnects grow it, requests that are read to their end do not',
    meaning: 'What a request registers is removed only where its answer was sent.',
    confirm: 'Replay with plan.phases: [aborts].',
    remedy: 'Remove it in finally, which a cancelled task runs too; register nothing before the first await.',
  },
  'input-cache': {
    name: 'a cache keyed by the input, without bound',
    evidence: 'new inputs grow it, the same inputs again do not',
    meaning: 'Something is kept for each input that was not seen before.',
    confirm: 'Replay with vary: none: it stays flat.',
    remedy: 'Bound the cache in bytes; normalise what it is keyed by.',
  },
  closure: {
    name: 'a variable of a closure',
    evidence: 'the holder is a free variable of a function',
    meaning: 'A function that lives on, such as a callback or a decorator, keeps the variables around it.',
    confirm: 'Look at __closure__ of the function.',
    remedy: 'Bound the container, or make the function anew for each request and let it go.',
  },
  'byte-buffer': {
    name: 'a buffer that is only written to',
    evidence: 'the holder is a bytearray, BytesIO or array',
    meaning: 'Each request appends to a buffer that nobody empties.',
    confirm: 'Read its length at rest.',
    remedy: 'Make the buffer for the request, or truncate it.',
  },
  'session-history': {
    name: 'history by session',
    evidence: 'containers within one container grow, all of them together',
    meaning: 'Each conversation, user or key has a container of its own, which is only added to.',
    confirm: 'Read the lengths by key at rest.',
    remedy: 'Bound the history of each, and drop what was not used for a while.',
  },
  'class-variable': {
    name: 'a container of a class',
    evidence: 'the holder is an attribute of a class',
    meaning: 'All instances share it, and it lives as long as the program.',
    confirm: 'See whether it was meant for each instance.',
    remedy: 'Make it in __init__, or bound it.',
  },
  registry: {
    name: 'a registry that is only added to',
    evidence: 'a mapping grows with requests',
    meaning: 'Each request leaves an entry under a key of its own, such as a request id.',
    confirm: 'Compare its keys at rest with what is in flight: nothing is.',
    remedy: 'Delete the key in finally when the request ends, or bound the mapping.',
  },
  'appended-list': {
    name: 'a list that is only appended to',
    evidence: 'a list, deque or set grows with requests',
    meaning: 'Each request leaves an item: results, outputs, metrics.',
    confirm: 'Read its length at rest after two cycles.',
    remedy: 'Drain it, bound it (deque(maxlen=...)), or keep a running figure instead of all items.',
  },
  unheld: {
    name: 'held by no container',
    evidence: 'a line allocates what stays, and no container grows',
    meaning: 'Objects refer to one another (a linked list, a chain of closures or gradients), or code in C holds them.',
    confirm: 'Follow gc.get_referrers() from one of the objects.',
    remedy: 'Cut the chain when the request ends; drop what the library in C was given.',
  },
};
