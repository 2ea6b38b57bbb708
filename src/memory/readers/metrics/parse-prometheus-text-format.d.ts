/** What is used of parse-prometheus-text-format: lines without a TYPE; the package ships no types. */
declare module 'parse-prometheus-text-format' {
  interface Sample {
    /** As it is printed: `4`, `NaN`; empty where the line ends before it. */
    value: string;
    labels?: Record<string, string>;
    /** Whatever follows the value, blanks removed. */
    timestamp_ms?: string;
  }
  interface Family {
    name: string;
    metrics: Sample[];
  }
  /** @throws on a line that breaks the format, with no word of the lines before it */
  export default function parsePrometheusTextFormat(text: string): Family[];
}
