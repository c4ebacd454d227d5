/** What *Hand Over Products* returns for two messages. */
export const handOverProductsExample = { runId: "run-1", messages: 2, products: 1240 };
