import type { SearchEnd } from "../actions/searchPages";
import type { Category } from "../wire/category";
import type { ProductCategory } from "../wire/product";
import type { Deleted } from "./answers";

/** What *Search Categories* returns. */
export const searchCategoriesExample: { data: { categories: Category[] } & SearchEnd } = {
  data: {
    categories: [
      {
        id: "06b6813e6ec61e835c6f9eef",
        name: "Mugs",
        slug: null,
        order: 1,
        childCount: 0,
        parentIds: ["305d2bfd6f771860f3b8d005"],
        path: ["Kitchen", "Mugs"],
        modified: null,
      },
    ],
    count: 1,
    totalCount: 4,
    nextPage: null,
  },
};

/** What *Create Category* returns. */
export const createCategoryExample: { data: Category } = {
  data: {
    id: "9430514fd30262785a1d01f3",
    name: "Cups",
    slug: "cups",
    order: 2,
    childCount: 0,
    parentIds: ["305d2bfd6f771860f3b8d005"],
    path: ["Kitchen", "Cups"],
    modified: "2026-03-02T08:00:00.000Z",
  },
};

/** What *Update Category* returns. */
export const updateCategoryExample: { data: Category } = {
  data: {
    id: "06b6813e6ec61e835c6f9eef",
    name: "Mugs and Cups",
    slug: "mugs-and-cups",
    order: 3,
    childCount: 0,
    parentIds: [],
    path: ["Mugs and Cups"],
    modified: "2026-03-02T08:00:00.000Z",
  },
};

/** What *Set Category Order* returns. */
export const setCategoryOrderExample: { data: { parentId: string | null; childIds: string[]; ordered: boolean } } = {
  data: { parentId: null, childIds: ["617b766edb495e521bc913e5", "305d2bfd6f771860f3b8d005"], ordered: true },
};

/** What *Delete Category* returns. */
export const deleteCategoryExample: { data: Deleted } = { data: { id: "06b6813e6ec61e835c6f9eef", deleted: true } };

/** What *List Product Categories* returns. */
export const listProductCategoriesExample: { data: { categories: ProductCategory[] } } = {
  data: { categories: [{ id: "06b6813e6ec61e835c6f9eef", name: "Mugs", path: ["Kitchen", "Mugs"] }] },
};

/** What *Get Product Category* returns. */
export const getProductCategoryExample: { data: ProductCategory } = {
  data: { id: "06b6813e6ec61e835c6f9eef", name: "Mugs", path: ["Kitchen", "Mugs"] },
};

/** What *Link Category to Product* returns. */
export const linkCategoryExample: { data: { productId: string; categoryId: string; linked: boolean } } = {
  data: { productId: "c42cbef338ae0073060e340d", categoryId: "86958743cb62b9695c043ad3", linked: true },
};

/** What *Unlink Category from Product* returns. */
export const unlinkCategoryExample: { data: { productId: string; categoryId: string; unlinked: boolean } } = {
  data: { productId: "5201d74724201be5c2c00884", categoryId: "06b6813e6ec61e835c6f9eef", unlinked: true },
};
