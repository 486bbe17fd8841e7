/** D1 takes no value over 2 MB: lists are bound in pieces of at most this many bytes. */
const MAX_BOUND = 1_200_000;

/** The list in order, in pieces whose sizes in bytes add up to MAX_BOUND at most; an item beyond that stands alone. */
export function pieces<T>(items: T[], sizeOf: (item: T) => number): T[][] {
  const cut: T[][] = [];
  let room = 0;
  for (const item of items) {
    const size = sizeOf(item);
    const last = cut.at(-1);
    if (last && size <= room) last.push(item);
    else {
      cut.push([item]);
      room = MAX_BOUND;
    }
    room -= size;
  }
  return cut;
}
