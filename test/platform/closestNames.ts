/**
 * The names most like the given one, best first: at most three, none that needs more than half of its letters changed.
 * Case, spaces and punctuation do not count. Never throws.
 */
export function closestNames(name: string, candidates: readonly string[]): string[] {
  const fold = (text: string) => text.toLowerCase().replace(/[^a-z0-9]/g, "");
  const wanted = fold(name);
  return candidates
    .map((candidate) => ({ candidate, distance: similarity(wanted, fold(candidate)) }))
    .filter(({ candidate, distance }) => distance <= Math.max(2, fold(candidate).length / 2))
    .sort((a, b) => a.distance - b.distance)
    .slice(0, 3)
    .map(({ candidate }) => candidate);
}

/** Edits needed to turn one text into the other; a text contained in the other counts as one edit. */
function similarity(a: string, b: string): number {
  if (a !== b && a !== "" && b !== "" && (a.includes(b) || b.includes(a))) return 1;
  let row = Array.from({ length: b.length + 1 }, (_unused, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      next.push(Math.min((next[j - 1] ?? 0) + 1, (row[j] ?? 0) + 1, (row[j - 1] ?? 0) + cost));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
