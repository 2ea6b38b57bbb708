const PREFIX = 'INPUT_';

/**
 * The step's inputs by their names in action.yml, from the variables in which GitHub's runner passes them: `INPUT_`
 * and the name in capitals, hyphens kept. The runner passes what a step gives even where action.yml does not declare
 * it, so a misspelt input is seen here. Empty means not given, and is left out.
 * @param env of the process
 */
export function readInputs(env: Readonly<Record<string, string | undefined>>): Record<string, string> {
  const inputs: Record<string, string> = {};
  for (const [variable, value] of Object.entries(env)) {
    if (!variable.startsWith(PREFIX) || value === undefined) continue;
    const trimmed = value.trim();
    if (trimmed !== '') inputs[variable.slice(PREFIX.length).toLowerCase()] = trimmed;
  }
  return inputs;
}
