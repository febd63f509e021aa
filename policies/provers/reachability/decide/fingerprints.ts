/** Decide nothing, so that values which differ in them alone are equal. */
const IGNORED: ReadonlySet<string> = new Set(['place', 'label']);

/**
 * Short names of plain values, the same for equal ones and for no others. Every object is looked at once, however many
 * values share it; two models are compared by giving both to the same names.
 */
export class Fingerprints {
  readonly #names = new Map<string, string>();
  readonly #known = new WeakMap<object, string>();

  of(value: unknown): string {
    if (typeof value === 'string') return JSON.stringify(value);
    if (typeof value !== 'object' || value === null) return String(value);
    const known = this.#known.get(value);
    if (known !== undefined) return known;
    const parts = Array.isArray(value)
      ? ['list', ...value.map((each) => this.of(each))]
      : ['object', ...this.#members(value)];
    const key = parts.join('\n');
    const name = this.#names.get(key) ?? `#${this.#names.size}`;
    this.#names.set(key, name);
    this.#known.set(value, name);
    return name;
  }

  /** In no order but that of their names. */
  #members(value: object): readonly string[] {
    return Object.entries(value)
      .filter(([name, member]) => member !== undefined && !IGNORED.has(name))
      .map(([name, member]) => `${name}: ${this.of(member)}`)
      .sort();
  }
}
