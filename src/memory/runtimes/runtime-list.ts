import { DOTNET } from './dotnet/dotnet.js';
import { GO } from './go.js';
import { JVM } from './jvm/jvm.js';
import type { RuntimeKind } from './runtime-reader.js';

/** The runtimes that can be asked from outside. Node is asked by the probe inside it. */
export const RUNTIMES: readonly RuntimeKind[] = [GO, JVM, DOTNET];
