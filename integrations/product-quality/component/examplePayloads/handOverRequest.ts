/** What *Hand Over Request* returns for one product. */
export const handOverRequestExample = { runId: "run-1", command: "sync" as const, messages: 1, products: 1 };
