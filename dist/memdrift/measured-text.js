import * as __WEBPACK_EXTERNAL_MODULE__config_js_a1bc8875__ from "./config.js";
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
  A: () => (/* binding */ measuredText)
});

;// CONCATENATED MODULE: external "./config.js"
var x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var y = (x) => (() => (x))
const external_config_js_namespaceObject = x({ ["CONFIG_FILE"]: () => (__WEBPACK_EXTERNAL_MODULE__config_js_a1bc8875__.CONFIG_FILE), ["camelCase"]: () => (__WEBPACK_EXTERNAL_MODULE__config_js_a1bc8875__.camelCase), ["launcherOf"]: () => (__WEBPACK_EXTERNAL_MODULE__config_js_a1bc8875__.launcherOf) });
;// CONCATENATED MODULE: ./lib/parts/measured-text.js

// lib/cli/measure/measured-text.js
const CHARACTERS = 100;
/**
* What a command measures, for a heading: `image my-server`, in one line, without secrets.
* @param config null for the embedded example
*/
function measuredText(config, { masker }) {
	if (config === null) return `the embedded example, because no flag and no ${external_config_js_namespaceObject.CONFIG_FILE} names a service`;
	const { key } = (0,external_config_js_namespaceObject.launcherOf)(config.service);
	const value = config.service[(0,external_config_js_namespaceObject.camelCase)(key)];
	const words = [key, ...Array.isArray(value) ? value : [value]].join(" ");
	return masker.mask(words).replace(/[\s\p{Cc}]+/gu, " ").slice(0, CHARACTERS);
}


var __webpack_exports__measuredText = __webpack_exports__.A;
export { __webpack_exports__measuredText as measuredText };
