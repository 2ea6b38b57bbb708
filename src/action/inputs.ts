const PREFIX = 'INPUT_';

/**
 * The step's inputs by their names in action.yml. The runner passes each as a variable: `INPUT_` and the name in capitals,
 * hyphens kept. It also passes inputs that action.yml does not declare, so a misspelt input is seen here. An empty input
 * counts as not given.
 * @param env environment of the process
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
