/** How a choice of sets of locations is said: in all of some, in at least one of others (if any), in none of the rest. */
export interface Said {
  readonly each: readonly string[];
  readonly some: readonly string[];
  readonly none: readonly string[];
}

/** The sets of locations that addresses can be in, and how choices of them are said. */
export class AddressSets {
  constructor(readonly sets: readonly (readonly string[])[]) {}

  /** In few words; nothing if those words can't say just this. @param numbers which sets, by their place */
  said(numbers: readonly number[]): Said | undefined {
    const chosen = numbers.map((number) => this.sets[number]!);
    const ids = [...new Set(this.sets.flat())];
    const none = ids.filter((id) => !chosen.some((set) => set.includes(id)));
    const each = ids.filter((id) => chosen.length > 0 && chosen.every((set) => set.includes(id)));
    const isRight = (said: Said) =>
      this.sets.every((set, number) => matches(said, set) === numbers.includes(number));
    // Whatever else is in one of these is chosen too.
    const some = ids.filter(
      (id) =>
        !none.includes(id) &&
        !each.includes(id) &&
        this.sets.every(
          (set, number) => numbers.includes(number) || !matches({ each, some: [id], none }, set),
        ),
    );
    const right = [
      { each, some: [], none },
      { each, some, none },
    ].find(isRight);
    return right && fewer(right, isRight);
  }
}

function matches({ each, some, none }: Said, set: readonly string[]): boolean {
  return (
    each.every((id) => set.includes(id)) &&
    (some.length === 0 || some.some((id) => set.includes(id))) &&
    !none.some((id) => set.includes(id))
  );
}

/** Without words that aren't needed. */
function fewer(said: Said, isRight: (said: Said) => boolean): Said {
  return (['none', 'each'] as const).reduce(
    (kept, part) =>
      kept[part].reduce((one, id) => {
        const less = { ...one, [part]: one[part].filter((other) => other !== id) };
        return isRight(less) ? less : one;
      }, kept),
    said,
  );
}
