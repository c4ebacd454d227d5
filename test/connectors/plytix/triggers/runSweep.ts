import { createHarness } from "@prismatic-io/spectral/dist/testing";
import plytix from "../../../../connectors/plytix";
import type { SweepEnd, SweepItem, SweptProduct } from "../../../../connectors/plytix/listing/sweepPage";
import type { PlytixAccount } from "../../../support/plytixAccount";
import { createTestContext } from "../../../support/testContext";

/** One call of the trigger, as the platform makes it. */
export interface SweepCall {
  items: SweepItem[];
  paginationState: unknown;
  resultType: string;
}

/** A whole run of the trigger: all its pages, through one execution. */
export interface SweepRun {
  pages: SweepItem[][];
  products: SweptProduct[];
  end: SweepEnd | undefined;
  lines: { level: string; text: string }[];
}

const MAX_PAGES = 100;

/** Calls the trigger for one page. */
export const callSweep = async (
  account: PlytixAccount,
  paginationState: unknown,
  context = createTestContext({ clock: account.clock }),
): Promise<SweepCall> => {
  const payload = paginationState === undefined ? {} : { paginationState };
  const fired: unknown = await createHarness(plytix).trigger(
    "catalogueSweep",
    payload as object,
    { connection: account.connection },
    context,
  );
  const result = fired as {
    payload: { body: { data: SweepItem[] }; paginationState: unknown };
    resultType: string;
  };
  const { body, paginationState: next } = result.payload;
  return { items: body.data, paginationState: next, resultType: result.resultType };
};

/** Runs the trigger page by page until it gives no further cursor. `between` happens after each page. */
export const runSweep = async (account: PlytixAccount, between = (_page: number) => {}): Promise<SweepRun> => {
  const context = createTestContext({ clock: account.clock });
  const pages: SweepItem[][] = [];
  let cursor: unknown;
  for (let page = 1; page <= MAX_PAGES; page += 1) {
    const { items, paginationState } = await callSweep(account, cursor, context);
    pages.push(items);
    between(page);
    if (paginationState === null) break;
    cursor = JSON.parse(JSON.stringify(paginationState));
  }
  const items = pages.flat();
  return {
    pages,
    products: items.filter((item) => item.kind === "product"),
    end: items.find((item) => item.kind === "end"),
    lines: context.lines,
  };
};
