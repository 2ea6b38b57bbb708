/** JSON pointers (RFC 6901). */

/** `""` for the whole value, or `/` and steps, in which `~` and `/` are written `~0` and `~1`. */
export function isPointer(text: string): boolean {
  return text === '' || /^\/([^~]|~[01])*$/.test(text);
}

/** The steps of a pointer. */
export function pointerSteps(pointer: string): string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** The value at a pointer; undefined if there is none. */
export function valueAt(json: unknown, pointer: string): unknown {
  return valueAlong(json, pointerSteps(pointer));
}

/** The value at the steps of a pointer. */
export function valueAlong(json: unknown, steps: readonly string[]): unknown {
  return steps.reduce<unknown>(
    (node, key) =>
      typeof node === 'object' && node !== null && Object.hasOwn(node, key) ? Reflect.get(node, key) : undefined,
    json,
  );
}
