type Env = Readonly<Record<string, string | undefined>>;

/**
 * What the runner gives an Action and no `run:` step: its inputs (the token is one), what it left to its post step,
 * the runner's own tokens; and the files by which a step speaks to the runner.
 */
const OF_THE_STEP = /^(?:INPUT_|STATE_|ACTIONS_)|^GITHUB_(?:OUTPUT|STATE|ENV|PATH|STEP_SUMMARY|TOKEN)$/;

/** An environment without all that: neither the service nor its workload may have it, for both are under review. */
export function withoutStep(env: Env): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).filter(
      (entry): entry is [string, string] => entry[1] !== undefined && !OF_THE_STEP.test(entry[0]),
    ),
  );
}
