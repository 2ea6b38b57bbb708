export const id = 929;
export const ids = [929];
export const modules = {

/***/ 5929:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   run: () => (/* binding */ run)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6310);
/* harmony import */ var _service_clean_up_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4043);
/* harmony import */ var _state_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7074);



/**
 * The net under main: removes the services that main left, by name. Main removes them itself unless it was killed,
 * so there is mostly nothing to do. Never fails the job.
 */
async function run() {
    try {
        for (const name of (0,_state_js__WEBPACK_IMPORTED_MODULE_2__/* .leftServices */ .U)()) {
            await (0,_service_clean_up_js__WEBPACK_IMPORTED_MODULE_1__/* .removeByName */ .ZB)(name);
            (0,_actions_core__WEBPACK_IMPORTED_MODULE_0__/* .info */ .pq)(`memdrift: ${name} is gone`);
        }
    }
    catch (error) {
        (0,_actions_core__WEBPACK_IMPORTED_MODULE_0__/* .warning */ .$e)(`memdrift could not clean up: ${error instanceof Error ? error.message : String(error)}`);
    }
}


/***/ })

};
