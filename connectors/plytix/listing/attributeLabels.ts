import { collectPages, pages } from "../../shared/paging";
import { PAGE_SIZE } from "../limits";
import { toLabels } from "../wire/answers";
import type { ProductReader } from "./readProducts";

const MAX_ATTRIBUTE_PAGES = 100;

/** All attribute labels of the account; asked for once per execution. @source PX-47 */
export const readAttributeLabels = async ({ client, memory }: ProductReader): Promise<string[]> => {
  const known = memory.read().labels;
  if (known !== null) return known;
  const fetchPage = async (page: number) => {
    const { rows, count } = await client.searchAttributes({ columns: ["label"], page, pageSize: PAGE_SIZE });
    return { rows, total: count };
  };
  const { rows } = await collectPages(pages({ fetchPage, pageSize: PAGE_SIZE, maxPages: MAX_ATTRIBUTE_PAGES }));
  const labels = toLabels(rows);
  memory.learn({ labels });
  return labels;
};
