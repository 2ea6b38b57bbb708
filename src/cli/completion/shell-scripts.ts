/** A command as a shell completes it. */
export interface CompletedCommand {
  name: string;
  description: string;
  flags: { name: string; description: string; takesValue: boolean; choices: readonly string[] }[];
}

/** The completion scripts, by shell. They hold the whole table: no program is started while somebody types. */
export const SHELLS = { bash, zsh, fish } as const;

export type Shell = keyof typeof SHELLS;

/** https://www.gnu.org/software/bash/manual/html_node/Programmable-Completion.html */
function bash(commands: readonly CompletedCommand[]): string {
  const choices = commands.flatMap(({ name, flags }) =>
    flags
      .filter((flag) => flag.choices.length > 0)
      .map((flag) => `    ${name}/${flag.name}) words='${flag.choices.join(' ')}' ;;`),
  );
  const flags = commands.map(
    ({ name, flags: all }) => `    ${name}) words='${all.map((flag) => flag.name).join(' ')}' ;;`,
  );
  return `# Completion of memdrift for bash, made by \`memdrift completion bash\`.
_memdrift() {
  local current=\${COMP_WORDS[COMP_CWORD]} words=''
  COMPREPLY=()
  if ((COMP_CWORD == 1)); then
    mapfile -t COMPREPLY < <(compgen -W '${commands.map(({ name }) => name).join(' ')} help --help --version' -- "$current")
    return
  fi
  case "\${COMP_WORDS[1]}/\${COMP_WORDS[COMP_CWORD-1]}" in
${choices.join('\n')}
  esac
  if [[ -z $words && $current == -* ]]; then
    case "\${COMP_WORDS[1]}" in
${flags.map((line) => `  ${line}`).join('\n')}
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
function zsh(commands: readonly CompletedCommand[]): string {
  const described = ({ name, description }: CompletedCommand): string =>
    quoted(`${name.replaceAll(':', '\\:')}:${description}`);
  const spec = (flag: CompletedCommand['flags'][number]): string => {
    const action = flag.choices.length > 0 ? `(${flag.choices.join(' ')})` : '_files';
    const text = flag.description.replace(/[[\]:\\]/g, '\\$&');
    return quoted(`*${flag.name}[${text}]${flag.takesValue ? `:value:${action}` : ''}`);
  };
  const cases = commands.map(
    ({ name, flags }) => `    ${name}) _arguments -s ${[...flags.map(spec), quoted('*:file:_files')].join(' ')} ;;`,
  );
  return `#compdef memdrift
# Completion of memdrift for zsh, made by \`memdrift completion zsh\`.
_memdrift() {
  if ((CURRENT == 2)); then
    local -a commands=(${commands.map(described).join(' ')})
    _describe command commands
    return
  fi
  local command=\${words[2]}
  shift words
  ((CURRENT--))
  case "$command" in
${cases.join('\n')}
  esac
}
if [[ $funcstack[1] == _memdrift ]]; then _memdrift "$@"; else compdef _memdrift memdrift; fi
`;
}

/** https://fishshell.com/docs/current/completions.html */
function fish(commands: readonly CompletedCommand[]): string {
  const lines = commands.flatMap(({ name, description, flags }) => [
    `complete -c memdrift -f -n __fish_use_subcommand -a ${name} -d ${fishQuoted(description)}`,
    ...flags.map((flag) => {
      const value = flag.choices.length > 0 ? ` -x -a '${flag.choices.join(' ')}'` : flag.takesValue ? ' -r' : '';
      return `complete -c memdrift -n '__fish_seen_subcommand_from ${name}' -l ${flag.name.slice(2)}${value} -d ${fishQuoted(flag.description)}`;
    }),
  ]);
  return `# Completion of memdrift for fish, made by \`memdrift completion fish\`.\n${lines.join('\n')}\n`;
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}

/** In single quotes fish knows \\' and \\\\. */
function fishQuoted(text: string): string {
  return `'${text.replace(/['\\]/g, '\\$&')}'`;
}
