import { secretForms } from './secret-forms.js';

/** Characters of a secret at the end of a line that are taken for one that was cut there. */
const SHORTEST_CUT = 8;

/** Takes secrets out of texts, in every form in which programs print them. */
export class Masker {
  /** By their first character, the longest first. */
  readonly #forms = new Map<string, string[]>();

  constructor(secrets: Iterable<string> = []) {
    this.add(secrets);
  }

  /** Further values that no text may show; an empty one is none. */
  add(secrets: Iterable<string>): void {
    const known = [...this.#forms.values()].flat();
    const all = new Set([...known, ...[...secrets].flatMap(secretForms)]);
    this.#forms.clear();
    for (const form of [...all].sort((a, b) => b.length - a.length)) {
      const first = form.charAt(0);
      const alike = this.#forms.get(first);
      if (alike === undefined) this.#forms.set(first, [form]);
      else alike.push(form);
    }
  }

  /** The text with `***` for each secret, for secrets that overlap together, and for one that the end of a line cuts. */
  mask(text: string): string {
    if (this.#forms.size === 0) return text;
    let shown = '';
    let end = 0;
    let from = -1;
    for (let at = 0; at < text.length; at++) {
      const length = this.#lengthAt(text, at);
      if (length === 0) continue;
      if (from >= 0 && at < end) {
        end = Math.max(end, at + length);
        continue;
      }
      shown += `${text.slice(from < 0 ? 0 : end, at)}***`;
      from = at;
      end = at + length;
    }
    return shown + text.slice(end);
  }

  /** Characters of the longest secret that begins there. */
  #lengthAt(text: string, at: number): number {
    const forms = this.#forms.get(text.charAt(at));
    if (forms === undefined) return 0;
    const whole = forms.find((form) => text.startsWith(form, at))?.length ?? 0;
    const longest = forms[0]?.length ?? 0;
    const lineEnd = text.slice(at, at + longest).search(/[\r\n]|$/);
    if (lineEnd < SHORTEST_CUT || (at + lineEnd < text.length && !/[\r\n]/.test(text.charAt(at + lineEnd))))
      return whole;
    const rest = text.slice(at, at + lineEnd);
    return Math.max(whole, forms.some((form) => form.length > rest.length && form.startsWith(rest)) ? rest.length : 0);
  }
}
