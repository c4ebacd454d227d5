import {
  type ChoiceSource,
  MAX_CHOICES,
  readChoices,
  supplementOf,
  toChoiceList,
} from "../../../../connectors/plytix/dataSources/choices";
import { ConnectorError } from "../../../../connectors/shared/errors";
import { createTestContext } from "../../../support/testContext";

const choice = (key: string, label = key) => ({ key, label });

describe("a list of choices", () => {
  it("is in order of the labels as a person reads them", () => {
    const labels = ["size 10", "Éclat", "size 9", "apple", "Zebra", "Apple"];
    const found = labels.map((label, index) => choice(`k${index}`, label));
    expect(toChoiceList(found).choices.map(({ label }) => label)).toEqual([
      "apple",
      "Apple",
      "Éclat",
      "size 9",
      "size 10",
      "Zebra",
    ]);
  });

  it("has each key once and only what contains the text, in label or key", () => {
    const found = [choice("net_weight", "Weight"), choice("colour", "Colour"), choice("colour", "Colour again")];
    expect(toChoiceList(found, " NET_ ").choices).toEqual([choice("net_weight", "Weight")]);
    expect(toChoiceList(found).choices).toHaveLength(2);
  });

  it("is cut at its ceiling and says so", () => {
    const found = Array.from({ length: MAX_CHOICES + 1 }, (_, index) => choice(String(index)));
    const list = toChoiceList(found);
    expect([list.choices.length, list.cut]).toEqual([MAX_CHOICES, true]);
    expect(supplementOf(list).data).toEqual({ cut: true });
    expect(toChoiceList(found.slice(1)).cut).toBe(false);
  });
});

describe("reading choices", () => {
  const setUp = (search: ChoiceSource<string>["search"]) => {
    const context = createTestContext();
    const source: ChoiceSource<string> = {
      what: "families",
      search,
      columns: ["name"],
      toChoice: (row) => (row === "" ? null : choice(row)),
      contains: "",
      logger: context.logger,
    };
    return { context, read: () => readChoices(source) };
  };
  const page = (rows: string[], count: number | null) => ({ rows, received: rows.length, count, totalCount: count });
  const hundred = (from: number) => Array.from({ length: 100 }, (_, index) => String(from + index));

  it("reads all pages and leaves out what cannot be chosen", async () => {
    const { read, context } = setUp(async ({ page: number }) =>
      number === 1 ? page(hundred(0), 102) : page(["x", ""], 102),
    );
    const list = await read();
    expect([list.choices.length, list.cut]).toEqual([101, false]);
    expect(context.lines).toEqual([]);
  });

  it("stops at a ceiling, and says so in the list and in the log", async () => {
    const { read, context } = setUp(async ({ page: number }) => page(hundred(number * 100), 1_000_000));
    const list = await read();
    expect([list.choices.length, list.cut]).toEqual([MAX_CHOICES, true]);
    expect(context.lines).toEqual([{ level: "warn", text: expect.stringContaining("plytixChoicesCut") }]);
  });

  it("names the permission that is missing", async () => {
    const { read } = setUp(async () => {
      throw new ConnectorError({ type: "refused", system: "plytix", operation: "searchFamilies", status: 403 });
    });
    await expect(read()).rejects.toThrow("the role of this API key may not read families");
  });

  it("passes other errors on", async () => {
    const { read } = setUp(async () => {
      throw new ConnectorError({ type: "unavailable", system: "plytix", operation: "searchFamilies", status: 503 });
    });
    await expect(read()).rejects.toThrow("Plytix cannot be reached or is out of order");
  });
});
