import plytix, { triggers } from "../../../connectors/plytix";
import { changedProductsExample } from "../../../connectors/plytix/examplePayloads/changes";
import type { CatalogueLine } from "../../simulators/plytix/catalogue";
import { openPlytixAccount, type PlytixAccount } from "../../support/plytixAccount";

/** The form of a value: names and kinds of its parts; what may be null is of any kind. */
const shapeOf = (value: unknown, path = ""): string[] => {
  if (Array.isArray(value)) return [...new Set(value.flatMap((entry) => shapeOf(entry, `${path}[]`)))];
  if (typeof value !== "object" || value === null) return [path];
  // Values under these names are data of the account, not form.
  if (/attributes$|headers$|body$/.test(path)) return [path];
  return Object.entries(value).flatMap(([key, entry]) => shapeOf(entry, `${path}.${key}`));
};
const same = (actual: unknown, example: unknown) =>
  expect([...new Set(shapeOf(actual))].sort()).toEqual([...new Set(shapeOf(example))].sort());

const catalogue: CatalogueLine[] = [
  {
    sku: "MUG-01",
    status: "Completed",
    attributes: { weight: 0.35 },
    categories: [{ name: "Mugs", path: ["Mugs"] }],
  },
  { sku: "SHIRT", product_type: "PARENT" },
  { sku: "SHIRT-S", product_type: "VARIANT", parent_sku: "SHIRT", categories: [{ name: "Shirts", path: ["Shirts"] }] },
];

describe("example payloads equal what really comes", () => {
  let account: PlytixAccount;
  beforeAll(async () => {
    account = await openPlytixAccount({ catalogue });
  });
  afterAll(() => account.simulator.close());

  it("changedProducts", async () => {
    const { resultType: _state, ...polled } = await account.poll();
    same(polled, changedProductsExample.payload.body.data);
  });
});

describe("the component", () => {
  it("is published under its key with an icon and a hook for errors", () => {
    expect(plytix).toMatchObject({ key: "plytix", display: { iconPath: "icon.png" } });
    expect(Object.keys(triggers)).toEqual(["changedProducts", "catalogueSweep", "channelProcessed"]);
    expect(plytix.triggers.changedProducts).toMatchObject({ isPollingTrigger: true, scheduleSupport: "required" });
  });
});
