import { readAttributeLabels } from "../../../../connectors/plytix/listing/attributeLabels";
import type { SearchRequest } from "../../../../connectors/plytix/wire/answers";
import { createFakeReader } from "../../../support/fakeReader";

it("reads all labels page by page, once", async () => {
  const asked: number[] = [];
  const searchAttributes = async ({ page, pageSize }: SearchRequest) => {
    asked.push(page);
    const rows = Array.from({ length: page === 3 ? 5 : pageSize }, (_, index) => ({ label: `a${page}_${index}` }));
    return { rows, received: rows.length, count: null, totalCount: null };
  };
  const { reader } = createFakeReader(() => ({}), { searchAttributes });
  expect(await readAttributeLabels(reader)).toHaveLength(205);
  expect(await readAttributeLabels(reader)).toHaveLength(205);
  expect(asked).toEqual([1, 2, 3]);
});
