import * as __WEBPACK_EXTERNAL_MODULE__rolldown_runtime_js_e145cd65__ from "./rolldown-runtime.js";
import * as __WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__ from "./start.js";
import * as __WEBPACK_EXTERNAL_MODULE__config_js_a1bc8875__ from "./config.js";
import * as __WEBPACK_EXTERNAL_MODULE__zod_js_76084ffa__ from "./zod.js";
import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ // The require scope
/******/ var __nccwpck_require__ = {};
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/************************************************************************/
var __webpack_exports__ = {};

// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  OE: () => (/* binding */ REMOVAL_MS),
  rr: () => (/* binding */ addressForService),
  h6: () => (/* binding */ left_behind_exports),
  TG: () => (/* binding */ removeInTime)
});

;// CONCATENATED MODULE: external "./rolldown-runtime.js"
var x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var y = (x) => (() => (x))
const external_rolldown_runtime_js_namespaceObject = x({ ["__exportAll"]: () => (__WEBPACK_EXTERNAL_MODULE__rolldown_runtime_js_e145cd65__.__exportAll) });
;// CONCATENATED MODULE: external "./start.js"
var external_start_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_start_js_y = (x) => (() => (x))
const external_start_js_namespaceObject = external_start_js_x({ ["ServiceError"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.ServiceError), ["docker"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.docker), ["endsWithin"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.endsWithin), ["removeByName"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.removeByName), ["systemClock"]: () => (__WEBPACK_EXTERNAL_MODULE__start_js_8ffcd4cc__.systemClock) });
;// CONCATENATED MODULE: external "./config.js"
var external_config_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_config_js_y = (x) => (() => (x))
const external_config_js_namespaceObject = external_config_js_x({ ["NETWORK_ARG"]: () => (__WEBPACK_EXTERNAL_MODULE__config_js_a1bc8875__.NETWORK_ARG), ["findPlacement"]: () => (__WEBPACK_EXTERNAL_MODULE__config_js_a1bc8875__.findPlacement) });
;// CONCATENATED MODULE: external "./zod.js"
var external_zod_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_zod_js_y = (x) => (() => (x))
const external_zod_js_namespaceObject = external_zod_js_x({ ["array"]: () => (__WEBPACK_EXTERNAL_MODULE__zod_js_76084ffa__.array), ["int"]: () => (__WEBPACK_EXTERNAL_MODULE__zod_js_76084ffa__.int), ["number$1"]: () => (__WEBPACK_EXTERNAL_MODULE__zod_js_76084ffa__.number$1), ["object"]: () => (__WEBPACK_EXTERNAL_MODULE__zod_js_76084ffa__.object), ["record"]: () => (__WEBPACK_EXTERNAL_MODULE__zod_js_76084ffa__.record), ["string"]: () => (__WEBPACK_EXTERNAL_MODULE__zod_js_76084ffa__.string), ["tuple"]: () => (__WEBPACK_EXTERNAL_MODULE__zod_js_76084ffa__.tuple) });
;// CONCATENATED MODULE: external "node:fs"
const external_node_fs_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");
;// CONCATENATED MODULE: external "node:os"
const external_node_os_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");
;// CONCATENATED MODULE: external "node:net"
const external_node_net_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");
;// CONCATENATED MODULE: ./lib/parts/service.js







// lib/service/cleanup/remove-in-time.js
/** Longer than a service that ignores its end takes, several times over. */
const REMOVAL_MS = 6e4;
/**
* Removes all of these services that is left, as {@link removeByName} does, for so long at most: of what is not seen to
* be gone by then, the commands that remove it are told. Never throws.
* @param hurry once it is aborted, because the run is cancelled, what still runs gets a second to end by itself
*/
async function removeInTime(names, patienceMs, env, log, hurry) {
	const left = new Set(names);
	const removing = Promise.all(names.map((name) => (0,external_start_js_namespaceObject.removeByName)(name, env, log, hurry).then(() => left.delete(name))));
	if (await (0,external_start_js_namespaceObject.endsWithin)(external_start_js_namespaceObject.systemClock, patienceMs, removing)) return;
	for (const name of left) log.warn(leftText(name));
}
/** What a person does about a service that may be left. */
function leftText(name) {
	return `${name} may be left, for its removal did not end in time; to remove it: docker rm --force --volumes $(${`docker ps --all --quiet --filter name=${name}`}); docker volume rm --force ${name}`;
}
// lib/service/upstream-address.js
/**
* The one address of this machine on which the service reaches us, and nobody outside of it does: loopback of a command, our
* address in a container's network.
* @throws ServiceError where there is none
*/
async function addressForService({ image, runArgs }, env) {
	if (image === void 0) return "127.0.0.1";
	const placement = await (0,external_config_js_namespaceObject.findPlacement)(env);
	if (placement.kind === "remote") throw unreachable(`the docker engine is on another machine (${placement.host})`);
	if (placement.kind === "sibling") {
		const [own] = ownAddresses();
		if (own === void 0) throw unreachable("this container has no address");
		return own;
	}
	const network = networkOf(runArgs);
	if (network === "host") return "127.0.0.1";
	if (/^(none$|container:)/.test(network)) throw unreachable(`run-args have --network ${network}`);
	const found = subnets.safeParse(JSON.parse(await (0,external_start_js_namespaceObject.docker)([
		"network",
		"inspect",
		network
	], env)));
	const own = found.success ? ownAddressIn(found.data[0].IPAM.Config.flatMap(({ Subnet }) => Subnet ?? [])) : null;
	if (own === null) throw unreachable(`this machine has no address in the network ${network}`);
	return own;
}
/** Docker names a gateway of its own network only while a container is in it. */
const subnets = (0,external_zod_js_namespaceObject.tuple)([(0,external_zod_js_namespaceObject.object)({ IPAM: (0,external_zod_js_namespaceObject.object)({ Config: (0,external_zod_js_namespaceObject.array)((0,external_zod_js_namespaceObject.object)({ Subnet: (0,external_zod_js_namespaceObject.string)().optional() })) }) })]);
/** @param ranges such as 172.17.0.0/16 */
function ownAddressIn(ranges) {
	const inside = new external_node_net_namespaceObject.BlockList();
	for (const range of ranges) {
		const [, net = "", bits = ""] = /^(\d+\.\d+\.\d+\.\d+)\/(\d+)$/.exec(range) ?? [];
		if (net !== "") inside.addSubnet(net, Number(bits), "ipv4");
	}
	return ownAddresses().find((address) => inside.check(address, "ipv4")) ?? null;
}
/** IPv4, without loopback: of the interfaces that are in use, then of the others. */
function ownAddresses() {
	return [...Object.values((0,external_node_os_namespaceObject.networkInterfaces)()).flatMap((each) => each ?? []).flatMap(({ family, internal, address }) => family === "IPv4" && !internal ? [address] : []), ...localAddresses().filter((address) => !address.startsWith("127."))];
}
/** Also those of a bridge without a container, which Node does not list; none where the kernel does not tell. */
function localAddresses() {
	try {
		return [...(0,external_node_fs_namespaceObject.readFileSync)("/proc/net/fib_trie", "utf8").matchAll(/\|-- ([\d.]+)\n\s+\/32 host LOCAL/g)].flatMap(([, address]) => address ?? []);
	} catch {
		return [];
	}
}
function networkOf(runArgs) {
	const at = runArgs.findLastIndex((arg) => external_config_js_namespaceObject.NETWORK_ARG.test(arg));
	const arg = runArgs[at];
	if (arg === void 0) return "bridge";
	return (arg.includes("=") ? arg.slice(arg.indexOf("=") + 1) : runArgs[at + 1]) ?? "bridge";
}
function unreachable(why) {
	return new external_start_js_namespaceObject.ServiceError(`workload.upstream: the service cannot reach a stub here: ${why}`, { remedy: "leave workload.upstream out, or measure on the machine of the engine, in a network of it" });
}
// lib/service/cleanup/left-behind.js
var left_behind_exports = /* @__PURE__ */ (0,external_rolldown_runtime_js_namespaceObject.__exportAll)({
	inspectedObject: () => inspectedObject,
	ownerFile: () => ownerFile
});
/**
* What a run has left: as `docker inspect` prints it (see `FORMATS` of engine-objects.ts) and as an owner file has it.
* Loaded only where something was left, because zod would delay the first docker command of every run.
*/
const inspectedObject = (0,external_zod_js_namespaceObject.object)({
	id: (0,external_zod_js_namespaceObject.string)(),
	name: (0,external_zod_js_namespaceObject.string)(),
	labels: (0,external_zod_js_namespaceObject.record)((0,external_zod_js_namespaceObject.string)(), (0,external_zod_js_namespaceObject.string)()).nullish(),
	image: (0,external_zod_js_namespaceObject.string)().nullish(),
	mounts: (0,external_zod_js_namespaceObject.array)((0,external_zod_js_namespaceObject.object)({ Source: (0,external_zod_js_namespaceObject.string)().default("") })).nullish(),
	state: (0,external_zod_js_namespaceObject.object)({ Pid: (0,external_zod_js_namespaceObject.number$1)() }).nullish(),
	config: (0,external_zod_js_namespaceObject.object)({ StopSignal: (0,external_zod_js_namespaceObject.string)().nullish() }).nullish()
});
const ownerFile = (0,external_zod_js_namespaceObject.object)({
	/** Of the service: a directory that is called otherwise has been renamed, and says nothing. */
	name: (0,external_zod_js_namespaceObject.string)(),
	uid: (0,external_zod_js_namespaceObject.int)(),
	pid: (0,external_zod_js_namespaceObject.int)(),
	host: (0,external_zod_js_namespaceObject.string)(),
	started: (0,external_zod_js_namespaceObject.number$1)(),
	birth: (0,external_zod_js_namespaceObject.object)({
		startTicks: (0,external_zod_js_namespaceObject.number$1)(),
		pidNamespace: (0,external_zod_js_namespaceObject.number$1)()
	}).nullable().default(null),
	/** As the user called it, null for a command. For a person to read: nothing is run by it. */
	image: (0,external_zod_js_namespaceObject.string)().nullable()
});


var __webpack_exports__REMOVAL_MS = __webpack_exports__.OE;
var __webpack_exports__addressForService = __webpack_exports__.rr;
var __webpack_exports__left_behind_exports = __webpack_exports__.h6;
var __webpack_exports__removeInTime = __webpack_exports__.TG;
export { __webpack_exports__REMOVAL_MS as REMOVAL_MS, __webpack_exports__addressForService as addressForService, __webpack_exports__left_behind_exports as left_behind_exports, __webpack_exports__removeInTime as removeInTime };
