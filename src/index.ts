/**
 * The package's doors. Each loads only what it needs: a runner that calls `post` does not wait for the statistics.
 * @param dist folder of the built package, as the file that calls knows it
 */
export const action = async (dist: string): Promise<void> => (await import('./action/main.js')).run(dist);

export const post = async (): Promise<void> => (await import('./action/post.js')).run();

export const cli = async (dist: string): Promise<void> => (await import('./cli/entry.js')).run(dist);
