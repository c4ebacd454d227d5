const importSince = [8, 236];

/** True when a version such as `8.240` or `8.236.1` has the stock import; a text that is no version gives false. Never throws. @source KC-27 */
export const hasImport = (version: string): boolean => {
  const parts = /\d+(?:\.\d+)*/.exec(version)?.[0].split(".").map(Number) ?? [];
  for (const [index, wanted] of importSince.entries()) {
    const part = parts[index] ?? 0;
    if (part !== wanted) return part > wanted;
  }
  return true;
};
