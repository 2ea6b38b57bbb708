/** Does the work as another user, without the rights of root. */
export async function as<T>(id: number, work: () => Promise<T>): Promise<T> {
  process.setegid?.(id);
  process.seteuid?.(id);
  try {
    return await work();
  } finally {
    process.seteuid?.(0);
    process.setegid?.(0);
  }
}
