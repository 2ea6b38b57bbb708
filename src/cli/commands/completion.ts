import { Argument, type Command } from 'commander';
import { type CompletedCommand, SHELLS, type Shell } from '../completion/shell-scripts.js';
import type { DefineCommand } from '../flags.js';

/** `memdrift completion`: the script that a shell reads to complete commands and flags. */
export const define: DefineCommand = (command, { io }) => {
  command
    .exitOverride()
    .addArgument(new Argument('<shell>', 'shell to print the script for').choices(Object.keys(SHELLS)))
    .action((shell: Shell) => io.out(SHELLS[shell]((command.parent?.commands ?? []).map(completed))));
};

function completed(command: Command): CompletedCommand {
  const flags = command.options.filter(({ hidden, long }) => !hidden && long !== undefined && long !== null);
  return {
    name: command.name(),
    description: command.description(),
    flags: flags.map(({ long, description, required, optional, argChoices }) => ({
      name: long ?? '',
      description,
      takesValue: required || optional,
      choices: argChoices ?? [],
    })),
  };
}
