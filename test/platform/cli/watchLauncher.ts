import { readFileSync } from "node:fs";

/** How often the launcher is looked for, in milliseconds. */
const EVERY_MS = 250;
/** The launcher of a package script: this process's parents tsx, shell and npm. */
const LEVELS = 3;

/**
 * Calls `onGone` once when the package script that started this process has ended. A shell that npm ends by a signal does not
 * pass the signal on, so without this a stopped script would leave its server running. Does nothing when the process was not
 * started by a package script, or where the system has no `/proc`.
 */
export function watchLauncher(onGone: () => void): void {
  if (process.env.npm_lifecycle_event === undefined) return;
  const before = ancestors();
  if (before.length < LEVELS) return;
  const timer = setInterval(() => {
    if (ancestors().join() === before.join()) return;
    clearInterval(timer);
    onGone();
  }, EVERY_MS);
  timer.unref();
}

/** Process ids of the parent, its parent and so on; shorter where the system does not tell. */
function ancestors(): number[] {
  const chain = [process.ppid];
  while (chain.length < LEVELS) {
    const next = parentOf(chain.at(-1) ?? 0);
    if (next === undefined) break;
    chain.push(next);
  }
  return chain;
}

function parentOf(pid: number): number | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    // The name of the program stands in brackets and may hold anything, so counting begins after it.
    const parent = Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1]);
    return Number.isInteger(parent) ? parent : undefined;
  } catch {
    return undefined;
  }
}
