/** Where progress and warnings go, one line each. */
export interface Log {
  info(text: string): void;
  warn(text: string): void;
}
