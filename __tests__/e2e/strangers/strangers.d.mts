export interface Twin {
  right: 'pass' | 'regression';
  /** Let pass until the gate does better. */
  now?: string | string[];
  layer?: string;
}

export interface Stranger {
  name: string;
  title: string;
  light?: boolean;
  /** Variables of its service. */
  env?: Record<string, string | number>;
  twins: Record<string, Twin> & { clean: Twin };
}

export const STRANGERS: readonly Stranger[];
export function layerOf(findings: readonly { series: string; verdict: string }[]): string | null;
export function isAccepted(twin: Twin, verdict: string, found: string | null): boolean;
