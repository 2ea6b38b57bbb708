export const id = 940;
export const ids = [940];
export const modules = {

/***/ 2625:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {



var shallowEqual = __webpack_require__(7014);

function _classCallCheck(instance, Constructor) {
  if (!(instance instanceof Constructor)) {
    throw new TypeError("Cannot call a class as a function");
  }
}

function _inherits(subClass, superClass) {
  if (typeof superClass !== "function" && superClass !== null) {
    throw new TypeError("Super expression must either be null or a function");
  }

  subClass.prototype = Object.create(superClass && superClass.prototype, {
    constructor: {
      value: subClass,
      writable: true,
      configurable: true
    }
  });
  if (superClass) _setPrototypeOf(subClass, superClass);
}

function _getPrototypeOf(o) {
  _getPrototypeOf = Object.setPrototypeOf ? Object.getPrototypeOf : function _getPrototypeOf(o) {
    return o.__proto__ || Object.getPrototypeOf(o);
  };
  return _getPrototypeOf(o);
}

function _setPrototypeOf(o, p) {
  _setPrototypeOf = Object.setPrototypeOf || function _setPrototypeOf(o, p) {
    o.__proto__ = p;
    return o;
  };

  return _setPrototypeOf(o, p);
}

function isNativeReflectConstruct() {
  if (typeof Reflect === "undefined" || !Reflect.construct) return false;
  if (Reflect.construct.sham) return false;
  if (typeof Proxy === "function") return true;

  try {
    Date.prototype.toString.call(Reflect.construct(Date, [], function () {}));
    return true;
  } catch (e) {
    return false;
  }
}

function _construct(Parent, args, Class) {
  if (isNativeReflectConstruct()) {
    _construct = Reflect.construct;
  } else {
    _construct = function _construct(Parent, args, Class) {
      var a = [null];
      a.push.apply(a, args);
      var Constructor = Function.bind.apply(Parent, a);
      var instance = new Constructor();
      if (Class) _setPrototypeOf(instance, Class.prototype);
      return instance;
    };
  }

  return _construct.apply(null, arguments);
}

function _isNativeFunction(fn) {
  return Function.toString.call(fn).indexOf("[native code]") !== -1;
}

function _wrapNativeSuper(Class) {
  var _cache = typeof Map === "function" ? new Map() : undefined;

  _wrapNativeSuper = function _wrapNativeSuper(Class) {
    if (Class === null || !_isNativeFunction(Class)) return Class;

    if (typeof Class !== "function") {
      throw new TypeError("Super expression must either be null or a function");
    }

    if (typeof _cache !== "undefined") {
      if (_cache.has(Class)) return _cache.get(Class);

      _cache.set(Class, Wrapper);
    }

    function Wrapper() {
      return _construct(Class, arguments, _getPrototypeOf(this).constructor);
    }

    Wrapper.prototype = Object.create(Class.prototype, {
      constructor: {
        value: Wrapper,
        enumerable: false,
        writable: true,
        configurable: true
      }
    });
    return _setPrototypeOf(Wrapper, Class);
  };

  return _wrapNativeSuper(Class);
}

function _assertThisInitialized(self) {
  if (self === void 0) {
    throw new ReferenceError("this hasn't been initialised - super() hasn't been called");
  }

  return self;
}

function _possibleConstructorReturn(self, call) {
  if (call && (typeof call === "object" || typeof call === "function")) {
    return call;
  }

  return _assertThisInitialized(self);
}

var InvalidLineError =
/*#__PURE__*/
function (_Error) {
  _inherits(InvalidLineError, _Error);

  function InvalidLineError(message) {
    _classCallCheck(this, InvalidLineError);

    return _possibleConstructorReturn(this, _getPrototypeOf(InvalidLineError).call(this, 'Encountered invalid line: ' + message));
  }

  return InvalidLineError;
}(_wrapNativeSuper(Error));

Object.defineProperty(InvalidLineError.prototype, 'name', {
  value: InvalidLineError.name
});

var STATE_NAME = 0;
var STATE_STARTOFLABELNAME = 1;
var STATE_ENDOFNAME = 2;
var STATE_VALUE = 3;
var STATE_ENDOFLABELS = 4;
var STATE_LABELNAME = 5;
var STATE_LABELVALUEQUOTE = 6;
var STATE_LABELVALUEEQUALS = 7;
var STATE_LABELVALUE = 8;
var STATE_LABELVALUESLASH = 9;
var STATE_NEXTLABEL = 10;
var STATE_TIMESTAMP = 11;
function parseSampleLine(line) {
  var name = '';
  var labelname = '';
  var labelvalue = '';
  var value = '';
  var timestamp = '';
  var labels = undefined;
  var state = STATE_NAME;

  for (var c = 0; c < line.length; ++c) {
    var _char = line.charAt(c);

    if (state === STATE_NAME) {
      if (_char === '{') {
        state = STATE_STARTOFLABELNAME;
      } else if (_char === ' ' || _char === '\t') {
        state = STATE_ENDOFNAME;
      } else {
        name += _char;
      }
    } else if (state === STATE_ENDOFNAME) {
      if (_char === ' ' || _char === '\t') ; else if (_char === '{') {
        state = STATE_STARTOFLABELNAME;
      } else {
        value += _char;
        state = STATE_VALUE;
      }
    } else if (state === STATE_STARTOFLABELNAME) {
      if (_char === ' ' || _char === '\t') ; else if (_char === '}') {
        state = STATE_ENDOFLABELS;
      } else {
        labelname += _char;
        state = STATE_LABELNAME;
      }
    } else if (state === STATE_LABELNAME) {
      if (_char === '=') {
        state = STATE_LABELVALUEQUOTE;
      } else if (_char === '}') {
        state = STATE_ENDOFLABELS;
      } else if (_char === ' ' || _char === '\t') {
        state = STATE_LABELVALUEEQUALS;
      } else {
        labelname += _char;
      }
    } else if (state === STATE_LABELVALUEEQUALS) {
      if (_char === '=') {
        state = STATE_LABELVALUEQUOTE;
      } else if (_char === ' ' || _char === '\t') ; else {
        throw new InvalidLineError(line);
      }
    } else if (state === STATE_LABELVALUEQUOTE) {
      if (_char === '"') {
        state = STATE_LABELVALUE;
      } else if (_char === ' ' || _char === '\t') ; else {
        throw new InvalidLineError(line);
      }
    } else if (state === STATE_LABELVALUE) {
      if (_char === '\\') {
        state = STATE_LABELVALUESLASH;
      } else if (_char === '"') {
        if (!labels) {
          labels = {};
        }

        labels[labelname] = labelvalue;
        labelname = '';
        labelvalue = '';
        state = STATE_NEXTLABEL;
      } else {
        labelvalue += _char;
      }
    } else if (state === STATE_LABELVALUESLASH) {
      state = STATE_LABELVALUE;

      if (_char === '\\') {
        labelvalue += '\\';
      } else if (_char === 'n') {
        labelvalue += '\n';
      } else if (_char === '"') {
        labelvalue += '"';
      } else {
        labelvalue += "\\".concat(_char);
      }
    } else if (state === STATE_NEXTLABEL) {
      if (_char === ',') {
        state = STATE_LABELNAME;
      } else if (_char === '}') {
        state = STATE_ENDOFLABELS;
      } else if (_char === ' ' || _char === '\t') ; else {
        throw new InvalidLineError(line);
      }
    } else if (state === STATE_ENDOFLABELS) {
      if (_char === ' ' || _char === '\t') ; else {
        value += _char;
        state = STATE_VALUE;
      }
    } else if (state === STATE_VALUE) {
      if (_char === ' ' || _char === '\t') {
        state = STATE_TIMESTAMP;
      } else {
        value += _char;
      }
    } else if (state === STATE_TIMESTAMP) {
      if (_char === ' ' || _char === '\t') ; else {
        timestamp += _char;
      }
    }
  }

  var ret = {
    name: name,
    value: value
  };

  if (labels) {
    ret.labels = labels;
  }

  if (timestamp) {
    ret.timestamp_ms = timestamp;
  }

  return ret;
}

/*
Notes:
* Empty line handling is slightly looser than the original implementation.
* Everything else should be similarly strict.
*/

var SUMMARY_TYPE = 'SUMMARY';
var HISTOGRAM_TYPE = 'HISTOGRAM';
function parsePrometheusTextFormat(metrics) {
  var lines = metrics.split('\n'); // Prometheus format defines LF endings

  var converted = [];
  var metric;
  var help;
  var type;
  var samples = [];

  for (var i = 0; i < lines.length; ++i) {
    var line = lines[i].trim();
    var lineMetric = null;
    var lineHelp = null;
    var lineType = null;
    var lineSample = null;

    if (line.length === 0) ; else if (line.startsWith('# ')) {
      // process metadata lines
      var lineData = line.substring(2);
      var instr = null;

      if (lineData.startsWith('HELP ')) {
        instr = 1;
      } else if (lineData.startsWith('TYPE ')) {
        instr = 2;
      }

      if (instr) {
        lineData = lineData.substring(5);
        var spaceIndex = lineData.indexOf(' ');

        if (spaceIndex !== -1) {
          // expect another token
          lineMetric = lineData.substring(0, spaceIndex);
          var remain = lineData.substring(spaceIndex + 1);

          if (instr === 1) {
            // HELP
            lineHelp = unescapeHelp(remain); // remain could be empty
          } else {
            // TYPE
            if (remain.includes(' ')) {
              throw new InvalidLineError(line);
            }

            lineType = remain.toUpperCase();
          }
        } else {
          throw new InvalidLineError(line);
        }
      } // 100% pure comment line, ignore

    } else {
      // process sample lines
      lineSample = parseSampleLine(line);
      lineMetric = lineSample.name;
    }

    if (lineMetric === metric) {
      // metadata always has same name
      if (!help && lineHelp) {
        help = lineHelp;
      } else if (!type && lineType) {
        type = lineType;
      }
    } // different types allow different suffixes


    var suffixedCount = "".concat(metric, "_count");
    var suffixedSum = "".concat(metric, "_sum");
    var suffixedBucket = "".concat(metric, "_bucket");
    var allowedNames = [metric];

    if (type === SUMMARY_TYPE || type === HISTOGRAM_TYPE) {
      allowedNames.push(suffixedCount);
      allowedNames.push(suffixedSum);
    }

    if (type === HISTOGRAM_TYPE) {
      allowedNames.push(suffixedBucket);
    } // encountered new metric family or end of input


    if (i + 1 === lines.length || lineMetric && !allowedNames.includes(lineMetric)) {
      // write current
      if (metric) {
        if (type === SUMMARY_TYPE) {
          samples = flattenMetrics(samples, 'quantiles', 'quantile', 'value');
        } else if (type === HISTOGRAM_TYPE) {
          samples = flattenMetrics(samples, 'buckets', 'le', 'bucket');
        }

        converted.push({
          name: metric,
          help: help ? help : '',
          type: type ? type : 'UNTYPED',
          metrics: samples
        });
      } // reset for new metric family


      metric = lineMetric;
      help = lineHelp ? lineHelp : null;
      type = lineType ? lineType : null;
      samples = [];
    }

    if (lineSample) {
      // key is not called value in official implementation if suffixed count, sum, or bucket
      if (lineSample.name !== metric) {
        if (type === SUMMARY_TYPE || type === HISTOGRAM_TYPE) {
          if (lineSample.name === suffixedCount) {
            lineSample.count = lineSample.value;
          } else if (lineSample.name === suffixedSum) {
            lineSample.sum = lineSample.value;
          }
        }

        if (type === HISTOGRAM_TYPE && lineSample.name === suffixedBucket) {
          lineSample.bucket = lineSample.value;
        }

        delete lineSample.value;
      }

      delete lineSample.name; // merge into existing sample if labels are deep equal

      var samplesLen = samples.length;
      var lastSample = samplesLen === 0 ? null : samples[samplesLen - 1];

      if (lastSample && shallowEqual.shallowEqualObjects(lineSample.labels, lastSample.labels)) {
        delete lineSample.labels;

        for (var key in lineSample) {
          lastSample[key] = lineSample[key];
        }
      } else {
        samples.push(lineSample);
      }
    }
  }

  return converted;
}

function flattenMetrics(metrics, groupName, keyName, valueName) {
  var flattened = null;

  for (var i = 0; i < metrics.length; ++i) {
    var sample = metrics[i];

    if (sample.labels && sample.labels[keyName] && sample[valueName]) {
      if (!flattened) {
        flattened = {};
        flattened[groupName] = {};
      }

      flattened[groupName][sample.labels[keyName]] = sample[valueName];
    } else if (!sample.labels) {
      if (!flattened) {
        flattened = {};
      }

      if (sample.count !== undefined) {
        flattened.count = sample.count;
      }

      if (sample.sum !== undefined) {
        flattened.sum = sample.sum;
      }
    }
  }

  if (flattened) {
    return [flattened];
  } else {
    return metrics;
  }
} // adapted from https://github.com/prometheus/client_python/blob/0.0.19/prometheus_client/parser.py


function unescapeHelp(line) {
  var result = '';
  var slash = false;

  for (var c = 0; c < line.length; ++c) {
    var _char = line.charAt(c);

    if (slash) {
      if (_char === '\\') {
        result += '\\';
      } else if (_char === 'n') {
        result += '\n';
      } else {
        result += "\\".concat(_char);
      }

      slash = false;
    } else {
      if (_char === '\\') {
        slash = true;
      } else {
        result += _char;
      }
    }
  }

  if (slash) {
    result += '\\';
  }

  return result;
}

module.exports = parsePrometheusTextFormat;


/***/ }),

/***/ 7014:
/***/ ((__unused_webpack_module, exports) => {



Object.defineProperty(exports, "__esModule", ({ value: true }));

function shallowEqualObjects(objA, objB) {
  if (objA === objB) {
    return true;
  }

  if (!objA || !objB) {
    return false;
  }

  var aKeys = Object.keys(objA);
  var bKeys = Object.keys(objB);
  var len = aKeys.length;

  if (bKeys.length !== len) {
    return false;
  }

  for (var i = 0; i < len; i++) {
    var key = aKeys[i];

    if (objA[key] !== objB[key] || !Object.prototype.hasOwnProperty.call(objB, key)) {
      return false;
    }
  }

  return true;
}

function shallowEqualArrays(arrA, arrB) {
  if (arrA === arrB) {
    return true;
  }

  if (!arrA || !arrB) {
    return false;
  }

  var len = arrA.length;

  if (arrB.length !== len) {
    return false;
  }

  for (var i = 0; i < len; i++) {
    if (arrA[i] !== arrB[i]) {
      return false;
    }
  }

  return true;
}

exports.shallowEqualArrays = shallowEqualArrays;
exports.shallowEqualObjects = shallowEqualObjects;


/***/ }),

/***/ 5940:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  findServer: () => (/* reexport */ findServer),
  get: () => (/* reexport */ getPage)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(2857);
// EXTERNAL MODULE: ./lib/memory/metrics/gauges.js
var gauges = __webpack_require__(1433);
;// CONCATENATED MODULE: ./lib/memory/metrics/json-page.js

/** A count of tokens or slots, and a size: whole, not negative, exact. */
const tokens = schemas/* int */.Whr().nonnegative();
const bytes = schemas/* int */.Whr().nonnegative();
/** Undefined, which no schema here takes, where it is no JSON. The text is bounded by whoever fetched it. */
function parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./lib/memory/metrics/server.js
const NOTHING_SAID = {
    running: null,
    waiting: null,
    kvUsage: null,
    kvCapacityTokens: null,
    kvUsedTokens: null,
    deviceBytes: null,
    residentBytes: null,
};

;// CONCATENATED MODULE: ./lib/memory/servers/llamacpp.js




const propsSchema = schemas/* object */.Ikc({
    default_generation_settings: schemas/* object */.Ikc({ n_ctx: tokens }),
    total_slots: tokens,
});
/**
 * `/props`: `n_ctx` is one slot's context (`get_props` of `tools/server/server-context.cpp`), so what the slots may
 * hold together is that times their number. With a unified cache (`--kv-unified`) the slots share one context and may
 * not fill it all at once; `/props` does not tell which it is. What the number is made of is configuration: it moves
 * with the settings, not with the memory that is left.
 */
const props = {
    path: '/props',
    add: (reading, text) => {
        const parsed = propsSchema.safeParse(parseJson(text));
        if (!parsed.success)
            return reading;
        const { default_generation_settings: slot, total_slots: slots } = parsed.data;
        return { ...reading, kvCapacityTokens: (0,gauges/* times */.Hn)(slot.n_ctx, slots) };
    },
};
/**
 * llama.cpp's server, with `--metrics`. Names from `tools/server/README.md` and `server-context.cpp`, without labels.
 * `kv_cache_usage_ratio` and `kv_cache_tokens` are gone since llama.cpp#13660 (May 2025); forks still have them.
 */
const llamacpp = {
    name: 'llama.cpp',
    gives: ['running', 'waiting'],
    recognises: (page) => (0,gauges/* hasAny */.X8)(page, 'llamacpp:requests_processing', 'llamacpp:tokens_predicted_total'),
    read: (page) => ({
        ...NOTHING_SAID,
        running: (0,gauges/* sumOf */.XN)(page, 'llamacpp:requests_processing'),
        waiting: (0,gauges/* sumOf */.XN)(page, 'llamacpp:requests_deferred'),
        kvUsage: (0,gauges/* weightedUsage */.PA)((0,gauges/* samplesOf */.lc)(page, 'llamacpp:kv_cache_usage_ratio').map(({ value }) => ({ usage: value, capacity: null }))),
        kvUsedTokens: (0,gauges/* sumOf */.XN)(page, 'llamacpp:kv_cache_tokens'),
    }),
    further: props,
};

;// CONCATENATED MODULE: ./lib/memory/servers/lmdeploy.js


/** With a colon as it prints them, with `_` as exporters and relays between that know no colon. */
const names = (name) => [`lmdeploy:${name}`, `lmdeploy_${name}`];
const RUNNING = names('num_requests_running');
const WAITING = names('num_requests_waiting');
/** Since 2026 (lmdeploy#4297): what the API server holds back until the engine has a free handle. */
const WAITING_FOR_A_HANDLE = names('num_api_requests_waiting');
const USAGE = names('gpu_cache_usage_perc');
/**
 * LMDeploy, with `--enable-metrics`. Names and labels (`model_name`, `engine` by data-parallel rank) from
 * `lmdeploy/metrics/loggers.py`. It does not say how many tokens its cache holds: usage of several engines is a plain
 * mean.
 */
const lmdeploy = {
    name: 'LMDeploy',
    gives: ['running', 'waiting', 'kvUsage'],
    recognises: (page) => (0,gauges/* hasAny */.X8)(page, ...RUNNING, ...USAGE),
    read: (page) => ({
        ...NOTHING_SAID,
        running: (0,gauges/* sumOf */.XN)(page, ...RUNNING),
        waiting: waiting(page),
        kvUsage: (0,gauges/* weightedUsage */.PA)((0,gauges/* samplesOf */.lc)(page, ...USAGE).map(({ value }) => ({ usage: value, capacity: null }))),
        residentBytes: (0,gauges/* residentBytes */.Sc)(page),
    }),
};
function waiting(page) {
    const inEngine = (0,gauges/* sumOf */.XN)(page, ...WAITING);
    return (0,gauges/* hasAny */.X8)(page, ...WAITING_FOR_A_HANDLE) ? (0,gauges/* total */.X5)([inEngine, (0,gauges/* sumOf */.XN)(page, ...WAITING_FOR_A_HANDLE)]) : inEngine;
}

;// CONCATENATED MODULE: ./lib/memory/servers/ollama.js




const MAX_MODELS = 1000;
const loadedSchema = schemas/* object */.Ikc({
    models: schemas/* array */.YOg(schemas/* object */.Ikc({ name: schemas/* string */.YjP(), size_vram: bytes.nullish() })).max(MAX_MODELS),
});
/**
 * Ollama. It has no metrics page; `/api/ps` lists the models that are loaded now (`ProcessModelResponse` of
 * `api/types.go`, `docs/api.md`). `size_vram` is what it reckons a model takes of the GPUs when it loads it, not a
 * measurement: it steps when models are loaded and unloaded. With none loaded it holds 0.
 */
const ollama = {
    name: 'Ollama',
    path: '/api/ps',
    gives: ['deviceBytes'],
    readAnswer: (text) => {
        const parsed = loadedSchema.safeParse(parseJson(text));
        if (!parsed.success)
            return null;
        const { models } = parsed.data;
        return {
            ...NOTHING_SAID,
            deviceBytes: models.length === 0 ? 0 : (0,gauges/* total */.X5)(models.map((model) => model.size_vram ?? null)),
        };
    },
};

;// CONCATENATED MODULE: ./lib/memory/servers/process-metrics.js


/**
 * Any service with a prometheus client: the last resort, asked after all servers that have names of their own (their
 * pages have these metrics too). Names by the convention of the clients, `process_resident_memory_bytes` from
 * prometheus_client 0.26 `process_collector.py`.
 */
const anyProcess = {
    name: 'prometheus client',
    gives: ['residentBytes'],
    recognises: (page) => page.has('process_resident_memory_bytes'),
    read: (page) => ({ ...NOTHING_SAID, residentBytes: (0,gauges/* residentBytes */.Sc)(page) }),
};

;// CONCATENATED MODULE: ./lib/memory/servers/ray-serve.js


/** The newer names are in Ray's sources (`RayServeMetrics.java`) as successors that 3.0 will be left with. */
const ray_serve_RUNNING = ['ray_serve_replica_num_ongoing_requests', 'ray_serve_replica_processing_queries'];
const ray_serve_WAITING = ['ray_serve_router_num_queued_requests', 'ray_serve_deployment_queued_queries'];
/**
 * Ray Serve. Names from `doc/source/serve/monitoring.md` and `python/ray/serve/_private/` (`replica.py`, `router.py`)
 * of 2.x, with Ray's prefix `ray_`. They are on the metrics port of each Ray node (`--metrics-export-port`), not on the
 * port that serves: the page must be configured, and is one node's. A request that passes through several deployments
 * counts in each; it is 0 at rest all the same.
 *
 * Not read: `ray_node_gram_used`, `ray_component_uss_mb` are the whole node's, not the service's.
 */
const rayServe = {
    name: 'Ray Serve',
    gives: ['running', 'waiting'],
    recognises: (page) => (0,gauges/* hasAny */.X8)(page, ...ray_serve_RUNNING, ...ray_serve_WAITING, 'ray_serve_deployment_replica_healthy'),
    read: (page) => ({
        ...NOTHING_SAID,
        running: (0,gauges/* sumOf */.XN)(page, ...ray_serve_RUNNING),
        waiting: (0,gauges/* sumOf */.XN)(page, ...ray_serve_WAITING),
    }),
};

;// CONCATENATED MODULE: ./lib/memory/servers/sglang.js


/** `sglang:` as it prints them; `sglang_` on a page that came through its gateway (sglang#12970). */
const sglang_names = (name) => [`sglang:${name}`, `sglang_${name}`];
const sglang_RUNNING = sglang_names('num_running_reqs');
const sglang_WAITING = sglang_names('num_queue_reqs');
const CAPACITY = sglang_names('max_total_num_tokens');
/** The first, since March 2026, is of the KV pool alone; the older one is the fullest pool's of models with several. */
const sglang_USAGE = [...sglang_names('full_token_usage'), ...sglang_names('token_usage')];
const USED = [...sglang_names('kv_used_tokens'), ...sglang_names('num_used_tokens')];
/** Labels that tell ranks of one engine from each other: all ranks work on the same requests and tokens. */
const RANKS = ['tp_rank', 'pp_rank', 'moe_ep_rank', 'pid'];
/**
 * SGLang, with `--enable-metrics`. Names and labels from `python/sglang/srt/observability/metrics_collector.py` (until
 * 2025 `srt/metrics/collector.py`). By default one rank an engine prints its gauges, with
 * `--enable-metrics-for-all-schedulers` every rank prints the same: ranks are not summed, engines (`dp_rank`) are.
 *
 * Its gauges are set when a batch is logged, and every 30 s at rest: after the last request they say for up to half a
 * minute that it runs. The bytes it prints since 2026 (`kv_cache_memory_usage_gb` and others) are read once at its
 * start, of the ranks that print: no sum for `deviceBytes`.
 */
const sglang = {
    name: 'SGLang',
    lagsMs: 30_000,
    gives: ['running', 'waiting', 'kvUsage', 'kvUsedTokens'],
    recognises: (page) => (0,gauges/* hasAny */.X8)(page, ...sglang_RUNNING, ...CAPACITY, ...sglang_names('token_usage')),
    read: (page) => ({
        ...NOTHING_SAID,
        running: sumOverEngines(page, sglang_RUNNING, Math.max),
        waiting: sumOverEngines(page, sglang_WAITING, Math.max),
        kvUsage: usage(page),
        // A token needs its room on every rank.
        kvCapacityTokens: sumOverEngines(page, CAPACITY, Math.min),
        kvUsedTokens: sumOverEngines(page, USED, Math.max),
        residentBytes: (0,gauges/* residentBytes */.Sc)(page),
    }),
};
function sumOverEngines(page, metric, choose) {
    return (0,gauges/* total */.X5)([...byEngine(page, metric, choose).values()]);
}
function usage(page) {
    const capacities = byEngine(page, CAPACITY, Math.min);
    const usages = byEngine(page, sglang_USAGE, Math.max);
    return (0,gauges/* weightedUsage */.PA)([...usages].map(([engine, share]) => ({ usage: share, capacity: capacities.get(engine) ?? null })));
}
/** One value an engine, chosen of its ranks'; null where one of them is unknown. */
function byEngine(page, metric, choose) {
    const engines = new Map();
    for (const { labels, value } of (0,gauges/* samplesOf */.lc)(page, ...metric)) {
        if (isPartOfTotal(labels))
            continue;
        const engine = JSON.stringify(Object.entries(labels)
            .filter(([label]) => !RANKS.includes(label) && label !== 'priority')
            .sort(([a], [b]) => (a < b ? -1 : 1)));
        const before = engines.get(engine);
        engines.set(engine, before === undefined ? value : before === null || value === null ? null : choose(before, value));
    }
    return engines;
}
/** With priorities on, `priority=""` is the total and `priority="10"` a part of it (`_log_gauge_queue_count`). */
function isPartOfTotal(labels) {
    return (labels['priority'] ?? '') !== '';
}

;// CONCATENATED MODULE: ./lib/memory/servers/tei.js


/**
 * Text Embeddings Inference. Names from `core/src/queue.rs` and `core/src/infer.rs` (1.8), without labels. Its queue is
 * the only gauge: how many requests are being worked on it does not say, and it has no KV cache. A metric is not on the
 * page before it was first set: without a request the page is empty.
 */
const tei = {
    name: 'TEI',
    gives: ['waiting'],
    recognises: (page) => (0,gauges/* hasAny */.X8)(page, 'te_queue_size', 'te_request_count', 'te_embed_count'),
    read: (page) => ({ ...NOTHING_SAID, waiting: (0,gauges/* sumOf */.XN)(page, 'te_queue_size') }),
};

;// CONCATENATED MODULE: ./lib/memory/servers/tgi.js




const infoSchema = schemas/* object */.Ikc({ max_batch_total_tokens: tokens.nullish() });
/**
 * `/info` of the router: how many tokens all requests of a batch may hold, which is what the KV cache was made for.
 * `Info` of `router/src/lib.rs` (2.0); in 3.0 it is the backend's to say (`BackendInfo` of `backends/v3/src/lib.rs`).
 * Null where the answer has none.
 */
const info = {
    path: '/info',
    add: (reading, text) => {
        const parsed = infoSchema.safeParse(parseJson(text));
        return parsed.success ? { ...reading, kvCapacityTokens: parsed.data.max_batch_total_tokens ?? null } : reading;
    },
};
/**
 * Text Generation Inference. Names from `docs/source/reference/metrics.md` (3.0), without labels. A gauge is not on the
 * page before it was first set, which is with the first request. `tgi_batch_current_max_tokens` is what the running
 * requests may come to, not what they hold: not read.
 */
const tgi = {
    name: 'TGI',
    gives: ['running', 'waiting'],
    recognises: (page) => (0,gauges/* hasAny */.X8)(page, 'tgi_queue_size', 'tgi_batch_current_size', 'tgi_request_count'),
    read: (page) => ({
        ...NOTHING_SAID,
        running: (0,gauges/* sumOf */.XN)(page, 'tgi_batch_current_size'),
        waiting: (0,gauges/* sumOf */.XN)(page, 'tgi_queue_size'),
        residentBytes: (0,gauges/* residentBytes */.Sc)(page),
    }),
    further: info,
};

;// CONCATENATED MODULE: ./lib/memory/servers/torchserve.js


/**
 * TorchServe, port 8082; names from `docs/metrics.md` and `ts/configs/metrics.yaml` (0.12, the last). It is recognised
 * so that a report can say whose page this is; of itself it says nothing that is read here. `GPUMemoryUsed` and
 * `MemoryUsed` are the whole GPU's and machine's (`ts/metrics/system_metrics.py`), and `QueueTime` is a duration.
 */
const torchserve = {
    name: 'TorchServe',
    gives: [],
    recognises: (page) => (0,gauges/* hasAny */.X8)(page, 'ts_inference_requests_total', 'ts_inference_latency_microseconds', 'ts_queue_latency_microseconds'),
    read: () => NOTHING_SAID,
};

;// CONCATENATED MODULE: ./lib/memory/servers/triton.js


const PENDING = 'nv_inference_pending_request_count';
/** Of the TensorRT-LLM backend, one sample a model, version and `request_type` or `kv_cache_block_type`. */
const LLM_REQUESTS = 'nv_trt_llm_request_metrics';
const LLM_BLOCKS = 'nv_trt_llm_kv_cache_block_metrics';
/**
 * Triton. Its own names from `docs/user_guide/metrics.md` (25.x), port 8002; those of the TensorRT-LLM backend from
 * `custom_metrics_reporter.cc` of NVIDIA/TensorRT-LLM, `triton_backend/inflight_batcher_llm/src/`. `waiting` and
 * `fraction` came to them in 2025.
 *
 * Not read: `nv_gpu_memory_used_bytes`, `nv_cpu_memory_used_bytes` are the whole GPU's and machine's, not the server's;
 * `nv_trt_llm_runtime_memory_metrics` is one of several allocators of the backend. How many requests a backend other
 * than TensorRT-LLM is working on Triton does not say.
 */
const triton = {
    name: 'Triton',
    gives: ['waiting'],
    recognises: (page) => (0,gauges/* hasAny */.X8)(page, 'nv_inference_request_success', PENDING, LLM_REQUESTS),
    read: (page) => ({
        ...NOTHING_SAID,
        running: (0,gauges/* total */.X5)(ofType(page, LLM_REQUESTS, 'request_type', 'active')),
        waiting: triton_waiting(page),
        kvUsage: triton_usage(page),
        kvCapacityTokens: inTokens(page, 'max'),
        kvUsedTokens: inTokens(page, 'used'),
    }),
};
/** A request waits in Triton, then in the backend. */
function triton_waiting(page) {
    const pending = (0,gauges/* sumOf */.XN)(page, PENDING);
    const inBackend = ofType(page, LLM_REQUESTS, 'request_type', 'waiting');
    if (inBackend.length === 0)
        return pending;
    return page.has(PENDING) ? (0,gauges/* total */.X5)([pending, ...inBackend]) : (0,gauges/* total */.X5)(inBackend);
}
function triton_usage(page) {
    const capacities = tokensByModel(page, 'max');
    const shares = [...blocks(page, 'fraction')].map(([model, share]) => ({
        usage: share,
        capacity: capacities.get(model) ?? null,
    }));
    return (0,gauges/* weightedUsage */.PA)(shares);
}
function inTokens(page, type) {
    return (0,gauges/* total */.X5)([...tokensByModel(page, type).values()]);
}
function tokensByModel(page, type) {
    const tokensPerBlock = blocks(page, 'tokens_per');
    return new Map([...blocks(page, type)].map(([model, count]) => [model, (0,gauges/* times */.Hn)(count, tokensPerBlock.get(model) ?? null)]));
}
function blocks(page, type) {
    const found = new Map();
    for (const { labels, value } of (0,gauges/* samplesOf */.lc)(page, LLM_BLOCKS)) {
        if (labels['kv_cache_block_type'] !== type)
            continue;
        const model = JSON.stringify([labels['model'], labels['version']]);
        // Two of one model differ in a label that is not known here: which one counts cannot be told.
        found.set(model, found.has(model) ? null : value);
    }
    return found;
}
function ofType(page, metric, label, type) {
    return (0,gauges/* samplesOf */.lc)(page, metric)
        .filter(({ labels }) => labels[label] === type)
        .map(({ value }) => value);
}

;// CONCATENATED MODULE: ./lib/memory/servers/vllm.js


const vllm_RUNNING = 'vllm:num_requests_running';
const vllm_WAITING = 'vllm:num_requests_waiting';
/** Engine V0 only: neither running nor waiting, but not done. */
const SWAPPED = 'vllm:num_requests_swapped';
/** The older name was printed beside the newer one from 0.9 to 0.10, and is gone since. */
const vllm_USAGE = ['vllm:kv_cache_usage_perc', 'vllm:gpu_cache_usage_perc'];
const CONFIG = 'vllm:cache_config_info';
/**
 * vLLM, engines V0 and V1. Names and labels (`model_name`, `engine` by data-parallel rank) from
 * `vllm/v1/metrics/loggers.py`, of V0 from `vllm/engine/metrics.py`; the capacity stands in labels of
 * `vllm:cache_config_info`, which are the fields of `CacheConfig` as text.
 */
const vllm = {
    name: 'vLLM',
    gives: ['running', 'waiting', 'kvUsage', 'kvCapacityTokens'],
    recognises: (page) => page.has(vllm_RUNNING) || page.has(CONFIG),
    read: (page) => ({
        ...NOTHING_SAID,
        running: (0,gauges/* sumOf */.XN)(page, vllm_RUNNING),
        waiting: vllm_waiting(page),
        kvUsage: vllm_usage(page),
        kvCapacityTokens: capacityTokens(page),
        residentBytes: (0,gauges/* residentBytes */.Sc)(page),
    }),
};
function vllm_waiting(page) {
    const queued = (0,gauges/* sumOf */.XN)(page, vllm_WAITING);
    return page.has(SWAPPED) ? (0,gauges/* total */.X5)([queued, (0,gauges/* sumOf */.XN)(page, SWAPPED)]) : queued;
}
function vllm_usage(page) {
    const capacities = new Map(engines(page).map(({ labels }) => [labels['engine'], tokensOf(labels)]));
    const shares = (0,gauges/* samplesOf */.lc)(page, ...vllm_USAGE).map(({ labels, value }) => ({
        usage: value,
        capacity: capacities.get(labels['engine']) ?? null,
    }));
    return (0,gauges/* weightedUsage */.PA)(shares);
}
/**
 * `kv_cache_size_tokens` (vllm#42206, 2026) is each engine's own: summed. Before it there are only blocks, and these
 * are the sum over all engines already, repeated on every engine's line (`_apply_ready_response` of
 * `vllm/v1/engine/core_client.py`): taken once where the lines agree. Blocks x block size is the capacity of models
 * with one kind of attention; of hybrid ones it is another number (vllm#51163), which moves with the capacity.
 * "None" until 0.8.4 (vllm#16560).
 */
function capacityTokens(page) {
    const lines = engines(page);
    const perEngine = (0,gauges/* total */.X5)(lines.map(({ labels }) => tokensOf(labels)));
    if (perEngine !== null)
        return perEngine;
    const inBlocks = lines.map(({ labels }) => (0,gauges/* times */.Hn)((0,gauges/* wholeNumber */.rD)(labels['num_gpu_blocks']), (0,gauges/* wholeNumber */.rD)(labels['block_size'])));
    const [first = null] = inBlocks;
    return inBlocks.every((tokens) => tokens === first) ? first : (0,gauges/* total */.X5)(inBlocks);
}
function engines(page) {
    return page.get(CONFIG) ?? [];
}
function tokensOf(labels) {
    return (0,gauges/* wholeNumber */.rD)(labels['kv_cache_size_tokens']);
}

;// CONCATENATED MODULE: ./lib/memory/servers/server-list.js











/**
 * Every kind with a metrics page, in the order in which they are asked; the last resort is not among them. A server
 * inside another one comes first: it knows more of its memory than what it runs in.
 */
const SERVER_KINDS = [
    vllm,
    sglang,
    lmdeploy,
    tgi,
    tei,
    llamacpp,
    triton,
    torchserve,
    rayServe,
];
const LAST_RESORT = anyProcess;
/** Kinds whose answer is no metrics page. */
const ANSWER_KINDS = [ollama];

// EXTERNAL MODULE: ./node_modules/parse-prometheus-text-format/dist/parse-prometheus-text-format.cjs.js
var parse_prometheus_text_format_cjs = __webpack_require__(2625);
;// CONCATENATED MODULE: ./lib/memory/metrics/metrics-page.js

/** A larger answer is no metrics page. For comparison: the page of a Ray node in ray-project/ray#59072 has 389 kB. */
const MAX_PAGE_BYTES = 4 * 2 ** 20;
/** A page with more samples is refused whole: half a page would make sums that are too small. */
const MAX_SAMPLES = 50_000;
/** Longer lines are not read. The longest of the fixtures, `vllm:cache_config_info`, has 554 characters. */
const MAX_LINE_CHARS = 64 * 2 ** 10;
/** Buckets of histograms are most lines of most pages; no reader asks for them, and they take most of the time. */
const BUCKET = '_bucket';
/** A metric's name, by https://prometheus.io/docs/instrumenting/exposition_formats/ */
const NAME = /^[A-Za-z_:][A-Za-z0-9_:]*(?=[\s{])/;
/** In time linear in the text: two runs of digits side by side would be tried in every split. */
const NUMBER = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/;
/** After the value: nothing, a timestamp, an exemplar of OpenMetrics (`# {trace_id="..."} 0.6`), or both. */
const AFTER_VALUE = /^(?:[+-]?[\d.]+(?:[eE][+-]?\d+)?)?(?:#.*)?$/s;
/**
 * Reads the text format of Prometheus (version 0.0.4) and what OpenMetrics adds to it. HELP and TYPE are not needed; of
 * histograms `x_sum` and `x_count` stand for themselves, and the buckets are passed over. A sample that stands there
 * twice counts once, and is null where the two differ.
 * @param text hostile. Never throws; an answer that is too large, or no page at all, gives an empty page
 */
function parsePage(text) {
    const page = new Map();
    if (text.length > MAX_PAGE_BYTES || Buffer.byteLength(text) > MAX_PAGE_BYTES)
        return page;
    const places = new Map();
    for (const raw of text.split('\n')) {
        const line = raw.trim();
        const name = NAME.exec(line)?.[0];
        if (name === undefined || name.endsWith(BUCKET))
            continue;
        const sample = sampleOf(line, name);
        const place = `${name} ${JSON.stringify(Object.entries(sample.labels).sort(([a], [b]) => (a < b ? -1 : 1)))}`;
        const before = places.get(place);
        if (before !== undefined) {
            if (before.value !== sample.value)
                before.value = null;
            continue;
        }
        if (places.size === MAX_SAMPLES)
            return new Map();
        places.set(place, sample);
        const samples = page.get(name);
        if (samples === undefined)
            page.set(name, [sample]);
        else
            samples.push(sample);
    }
    return page;
}
/** The parser is given one line at a time: on a page it gives up at the first line that it cannot read. */
function sampleOf(line, name) {
    const unknown = { labels: {}, value: null };
    if (line.length > MAX_LINE_CHARS)
        return unknown;
    try {
        // Without the line feed it forgets the last line of a text.
        const [family] = parse_prometheus_text_format_cjs(`${line}\n`);
        const [sample] = family?.metrics ?? [];
        if (sample === undefined || family?.name !== name)
            return unknown;
        const isPlain = AFTER_VALUE.test(sample.timestamp_ms ?? '');
        return { labels: { ...sample.labels }, value: isPlain ? numberOf(sample.value) : null };
    }
    catch {
        return unknown;
    }
}
function numberOf(text) {
    const value = NUMBER.test(text) ? Number(text) : Number.NaN;
    return Number.isFinite(value) ? value : null;
}

;// CONCATENATED MODULE: ./lib/memory/metrics/detect.js



const LIMITS = { timeoutMs: 2000, maxBytes: MAX_PAGE_BYTES };
/**
 * Asks one URL after the other until a server is recognised. A page that only a prometheus client can be told from is
 * taken where no other says more. Some servers' pages are empty before their first request: ask after the warm-up.
 * @returns null where none is recognised
 */
async function detectServer(get, urls) {
    let lastResort = null;
    for (const url of urls) {
        const text = await get(url, LIMITS);
        const way = text === null ? null : wayToRead(url, text);
        if (way === null)
            continue;
        const reader = readerOf(get, url, way);
        if (way.name !== LAST_RESORT.name)
            return await withFirstReading(reader);
        lastResort ??= reader;
    }
    return lastResort === null ? null : await withFirstReading(lastResort);
}
function wayToRead(url, text) {
    for (const kind of ANSWER_KINDS) {
        if (new URL(url).pathname.endsWith(kind.path) && kind.readAnswer(text) !== null)
            return byAnswer(kind);
    }
    const page = parsePage(text);
    const kind = kindOf(page);
    return kind === null ? null : byPage(kind);
}
/** Whose page of metrics it is; null where no kind recognises it. */
function kindOf(page) {
    return [...SERVER_KINDS, LAST_RESORT].find((kind) => kind.recognises(page)) ?? null;
}
function byAnswer(kind) {
    return { ...kind, readingOf: (text) => kind.readAnswer(text) };
}
function byPage(kind) {
    return {
        ...kind,
        readingOf: (text) => {
            const page = parsePage(text);
            return kind.recognises(page) ? kind.read(page) : null;
        },
    };
}
function readerOf(get, url, { name, gives, further, lagsMs = 0, readingOf }) {
    const given = new Set(gives);
    const readAll = async () => {
        const text = await get(url, LIMITS);
        const reading = text === null ? null : readingOf(text);
        if (reading === null || further === undefined)
            return reading;
        const more = await get(besides(url, further.path), LIMITS);
        return more === null ? reading : further.add(reading, more);
    };
    return {
        kind: name,
        url,
        lagsMs,
        gives: () => given,
        read: async () => {
            const reading = await readAll();
            for (const quantity of Object.keys(NOTHING_SAID)) {
                if (reading !== null && reading[quantity] !== null)
                    given.add(quantity);
            }
            return reading;
        },
    };
}
/** So that what only this version of the server says is known from the start. */
async function withFirstReading(reader) {
    await reader.read();
    return reader;
}
/** A page of the server whose metrics are at `url`, under the same prefix. */
function besides(url, path) {
    const { origin, pathname } = new URL(url);
    return origin + pathname.replace(/\/metrics\/?$|\/[^/]*$/, '') + path;
}

;// CONCATENATED MODULE: ./lib/memory/metrics/find-page.js


const TRITON_PORT = 8002;
const TORCHSERVE_PORT = 8082;
/**
 * The server behind a running service, by its own page. Some pages are empty before the first request: search after
 * the warm-up.
 * @returns null where none is recognised, or none is to be looked for
 */
async function findServer({ service, metrics, get }) {
    return detectServer(get, candidates(service, metrics));
}
/**
 * URLs to ask, most telling first. `/metrics/`: where an application mounts a prometheus client as its documentation
 * shows, `/metrics` redirects there, and redirects are not followed.
 */
function candidates(service, metrics) {
    if (metrics === 'none')
        return [];
    if (metrics !== 'auto')
        return at(service, metrics);
    return [
        '/metrics',
        '/metrics/',
        `:${TRITON_PORT}/metrics`,
        `:${TORCHSERVE_PORT}/metrics`,
        ...ANSWER_KINDS.map(({ path }) => path),
    ].flatMap((place) => at(service, place));
}
/** One URL, or none where it cannot be asked from here. */
function at(service, place) {
    const [, port, path] = /^(?::(\d{1,5}))?(\/\S*)$/.exec(place) ?? [];
    if (path === undefined)
        return [];
    const base = port === undefined ? service.url : service.otherPort(Number(port));
    const url = base === null ? null : base + path;
    return url !== null && URL.canParse(url) ? [url] : [];
}

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(7067);
;// CONCATENATED MODULE: ./lib/memory/metrics/get-page.js

/**
 * Over plain HTTP, on a connection of its own: one that is kept open would count among the service's descriptors.
 * Only a complete 200 counts. Redirects are not followed: the service does not choose whom we ask.
 */
const getPage = async (url, { timeoutMs, maxBytes }) => {
    try {
        return await ask(url, AbortSignal.timeout(timeoutMs), maxBytes);
    }
    catch {
        return null;
    }
};
/** The format of OpenMetrics is read too, but some clients round in it; JSON for Ollama. */
const ACCEPT = 'text/plain;version=0.0.4, application/json;q=0.5, */*;q=0.1';
function ask(url, signal, maxBytes) {
    return new Promise((resolve, reject) => {
        const headers = { accept: ACCEPT, 'accept-encoding': 'identity' };
        const request = (0,external_node_http_.get)(url, { agent: false, headers, signal }, (response) => {
            const encoding = response.headers['content-encoding'] ?? 'identity';
            if (response.statusCode !== 200 || encoding !== 'identity') {
                response.destroy();
                resolve(null);
                return;
            }
            const chunks = [];
            let size = 0;
            response.on('data', (chunk) => {
                size += chunk.length;
                if (size > maxBytes) {
                    response.destroy();
                    resolve(null);
                }
                else
                    chunks.push(chunk);
            });
            response.on('end', () => resolve(Buffer.concat(chunks).toString('utf8')));
            // Also of an answer that breaks off.
            response.on('error', reject);
        });
        request.on('error', reject);
    });
}

;// CONCATENATED MODULE: ./lib/memory/metrics/index.js
/** Finds a server by its page, with the parsers of all kinds: loaded when a service is warm (gate/real.ts). */




/***/ })

};
