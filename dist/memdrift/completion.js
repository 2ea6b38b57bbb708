import * as __WEBPACK_EXTERNAL_MODULE__rolldown_runtime_js_e145cd65__ from "./rolldown-runtime.js";
import * as __WEBPACK_EXTERNAL_MODULE__esm_js_b35cde20__ from "./esm.js";
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
  E: () => (/* binding */ completion_define)
});

;// CONCATENATED MODULE: external "./rolldown-runtime.js"
var x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var y = (x) => (() => (x))
const external_rolldown_runtime_js_namespaceObject = x({  });
;// CONCATENATED MODULE: external "./esm.js"
var external_esm_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var external_esm_js_y = (x) => (() => (x))
const external_esm_js_namespaceObject = external_esm_js_x({ ["Argument"]: () => (__WEBPACK_EXTERNAL_MODULE__esm_js_b35cde20__.Argument) });
;// CONCATENATED MODULE: ./lib/parts/completion.js


// lib/cli/completion/shell-scripts.js
/** The completion scripts, by shell. They hold the whole table: no program is started while somebody types. */
const SHELLS = {
	bash,
	zsh,
	fish
};
/** https://www.gnu.org/software/bash/manual/html_node/Programmable-Completion.html */
function bash(commands) {
	const choices = commands.flatMap(({ name, flags }) => flags.filter((flag) => flag.choices.length > 0).map((flag) => `    ${name}/${flag.name}) words='${flag.choices.join(" ")}' ;;`));
	const flags = commands.map(({ name, flags: all }) => `    ${name}) words='${all.map((flag) => flag.name).join(" ")}' ;;`);
	return `# Completion of memdrift for bash, made by \`memdrift completion bash\`.
_memdrift() {
  local current=\${COMP_WORDS[COMP_CWORD]} words=''
  COMPREPLY=()
  if ((COMP_CWORD == 1)); then
    mapfile -t COMPREPLY < <(compgen -W '${commands.map(({ name }) => name).join(" ")} help --help --version' -- "$current")
    return
  fi
  case "\${COMP_WORDS[1]}/\${COMP_WORDS[COMP_CWORD-1]}" in
${choices.join("\n")}
  esac
  if [[ -z $words && $current == -* ]]; then
    case "\${COMP_WORDS[1]}" in
${flags.map((line) => `  ${line}`).join("\n")}
    esac
  fi
  if [[ -n $words ]]; then
    mapfile -t COMPREPLY < <(compgen -W "$words" -- "$current")
  else
    compopt -o filenames 2>/dev/null
    mapfile -t COMPREPLY < <(compgen -f -- "$current")
  fi
}
complete -F _memdrift memdrift
`;
}
/** https://zsh.sourceforge.io/Doc/Release/Completion-System.html */
function zsh(commands) {
	const described = ({ name, description }) => quoted(`${name.replaceAll(":", "\\:")}:${description}`);
	const spec = (flag) => {
		const action = flag.choices.length > 0 ? `(${flag.choices.join(" ")})` : "_files";
		const text = flag.description.replace(/[[\]:\\]/g, "\\$&");
		return quoted(`*${flag.name}[${text}]${flag.takesValue ? `:value:${action}` : ""}`);
	};
	const cases = commands.map(({ name, flags }) => `    ${name}) _arguments -s ${[...flags.map(spec), quoted("*:file:_files")].join(" ")} ;;`);
	return `#compdef memdrift
# Completion of memdrift for zsh, made by \`memdrift completion zsh\`.
_memdrift() {
  if ((CURRENT == 2)); then
    local -a commands=(${commands.map(described).join(" ")})
    _describe command commands
    return
  fi
  local command=\${words[2]}
  shift words
  ((CURRENT--))
  case "$command" in
${cases.join("\n")}
  esac
}
if [[ $funcstack[1] == _memdrift ]]; then _memdrift "$@"; else compdef _memdrift memdrift; fi
`;
}
/** https://fishshell.com/docs/current/completions.html */
function fish(commands) {
	return `# Completion of memdrift for fish, made by \`memdrift completion fish\`.\n${commands.flatMap(({ name, description, flags }) => [`complete -c memdrift -f -n __fish_use_subcommand -a ${name} -d ${fishQuoted(description)}`, ...flags.map((flag) => {
		const value = flag.choices.length > 0 ? ` -x -a '${flag.choices.join(" ")}'` : flag.takesValue ? " -r" : "";
		return `complete -c memdrift -n '__fish_seen_subcommand_from ${name}' -l ${flag.name.slice(2)}${value} -d ${fishQuoted(flag.description)}`;
	})]).join("\n")}\n`;
}
function quoted(text) {
	return `'${text.replaceAll("'", `'\\''`)}'`;
}
/** In single quotes fish knows \\' and \\\\. */
function fishQuoted(text) {
	return `'${text.replace(/['\\]/g, "\\$&")}'`;
}
// lib/cli/commands/completion.js
/** `memdrift completion`: the script that a shell reads to complete commands and flags. */
const completion_define = (command, { io }) => {
	command.exitOverride().addArgument(new external_esm_js_namespaceObject.Argument("<shell>", "shell to print the script for").choices(Object.keys(SHELLS))).action((shell) => io.out(SHELLS[shell]((command.parent?.commands ?? []).map(completed))));
};
function completed(command) {
	const flags = command.options.filter(({ hidden, long }) => !hidden && long !== void 0 && long !== null);
	return {
		name: command.name(),
		description: command.description(),
		flags: flags.map(({ long, description, required, optional, argChoices }) => ({
			name: long ?? "",
			description,
			takesValue: required || optional,
			choices: argChoices ?? []
		}))
	};
}


var __webpack_exports__define = __webpack_exports__.E;
export { __webpack_exports__define as define };
