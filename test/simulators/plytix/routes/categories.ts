import { z } from "zod";
import { apiError, notFound } from "../apiError";
import { metadataField, type SearchKind, searchMetadata, viewOf } from "../metadataSearch";
import type { Call, Route } from "../router";
import { type CategoryRecord, type CategoryTree, MAX_CATEGORY_DEPTH } from "../taxonomy";
import { toTimestamp } from "../timestamps";
import type { World } from "../world";
import { pathId } from "./find";
import { one, readBody } from "./read";

const nameBody = z.object({ name: z.string().min(1) });
const patchBody = z
  .object({
    name: z.string().min(1).optional(),
    parent_id: z.string().optional(),
    sort_children: z.array(z.string()).optional(),
  })
  .refine((body) => body.parent_id === undefined || body.sort_children === undefined, {
    message: "parent_id and sort_children are exclusive",
  });
const rootBody = z.object({ sort_children: z.array(z.string()) });

interface Branch {
  world: World;
  tree: CategoryTree;
  base: string;
}

function searchKind({ world, tree }: Branch): SearchKind<CategoryRecord> {
  return {
    columns: {
      id: (record) => record.id,
      name: (record) => record.name,
      slug: (record) => record.name.toLowerCase().replace(/[^a-z0-9]+/g, "-"),
      // A text in the real API too.
      order: (record) => String(record.order),
      n_children: (record) => tree.childrenOf(record.id).length,
      parents_ids: (record) => tree.ancestorsOf(record).map(({ id }) => id),
      path: (record) => tree.pathOf(record),
      modified: (record) => toTimestamp(record.modified, "v1", world.switches.timestampForm),
    },
    defaults: ["name", "order", "n_children", "parents_ids", "path"],
    fields: {
      id: metadataField.option,
      name: metadataField.text,
      parents_ids: metadataField.options,
      n_children: metadataField.number,
    },
    ignoredOrders: world.switches.categoryOrderById === "ignored" ? ["id"] : [],
  };
}

/** Routes of the categories of products and of files: the same tree rules for both. */
export function categoryRoutes(world: World): Route[] {
  return [
    ...treeRoutes({ world, tree: world.categories, base: "/api/v1/categories/product" }),
    ...treeRoutes({ world, tree: world.fileCategories, base: "/api/v1/categories/file" }),
  ];
}

function treeRoutes(branch: Branch): Route[] {
  const { world, tree, base } = branch;
  const kind = searchKind(branch);
  const view = viewOf(kind);
  const create = (call: Call, parent: CategoryRecord | undefined) => {
    const { name } = readBody(nameBody, call.json(), "category");
    assertDepth(tree, parent, 1);
    return one(201, view(tree.add(name, parent?.id ?? null)));
  };
  return [
    {
      method: "POST",
      path: `${base}/search`,
      answer: (call) =>
        searchMetadata(world, { body: call.json(), records: tree.listed(world.switches.settleMs), kind }),
    },
    { method: "POST", path: base, answer: (call) => create(call, undefined) },
    { method: "POST", path: `${base}/:id`, answer: (call) => create(call, categoryOf(tree, call)) },
    {
      method: "PATCH",
      path: `${base}/root`,
      answer: (call) => {
        sortChildren(tree, null, readBody(rootBody, call.json(), "category").sort_children);
        return { status: 200, body: { data: tree.childrenOf(null).map(view) } };
      },
    },
    { method: "PATCH", path: `${base}/:id`, answer: (call) => one(200, view(patch(branch, call))) },
    {
      method: "DELETE",
      path: `${base}/:id`,
      answer: (call) => {
        tree.remove(categoryOf(tree, call));
        world.products.invalidate();
        return { status: 204 };
      },
    },
  ];
}

function categoryOf(tree: CategoryTree, call: Call): CategoryRecord {
  const record = tree.get(pathId(call));
  if (record === undefined) throw notFound(pathId(call), "id does not exist");
  return record;
}

const invalid = (field: string, msg: string) => apiError(422, "category data validation failed", [{ field, msg }]);

/** Levels that a category and what is below it need, counted from 1. */
function heightOf(tree: CategoryTree, record: CategoryRecord): number {
  return 1 + Math.max(0, ...tree.childrenOf(record.id).map((child) => heightOf(tree, child)));
}

function assertDepth(tree: CategoryTree, parent: CategoryRecord | undefined, height: number): void {
  const above = parent === undefined ? 0 : tree.ancestorsOf(parent).length + 1;
  if (above + height > MAX_CATEGORY_DEPTH) throw invalid("parent_id", `Maximum depth is ${MAX_CATEGORY_DEPTH}`);
}

function patch({ world, tree }: Branch, call: Call): CategoryRecord {
  const record = categoryOf(tree, call);
  const body = readBody(patchBody, call.json(), "category");
  if (body.parent_id !== undefined) move(tree, record, body.parent_id);
  if (body.sort_children !== undefined) sortChildren(tree, record.id, body.sort_children);
  if (body.name !== undefined) {
    record.name = body.name;
    record.segment = body.name;
  }
  record.modified = world.clock.now();
  return record;
}

function move(tree: CategoryTree, record: CategoryRecord, parentId: string): void {
  const parent = parentId === "" ? undefined : tree.get(parentId);
  if (parent === undefined && parentId !== "") throw invalid("parent_id", "does not exist");
  if (parent !== undefined && [...tree.ancestorsOf(parent), parent].includes(record)) {
    throw invalid("parent_id", "A category can not be moved below itself");
  }
  assertDepth(tree, parent, heightOf(tree, record));
  record.order = tree.childrenOf(parent?.id ?? null).length + 1;
  record.parentId = parent?.id ?? null;
}

function sortChildren(tree: CategoryTree, parentId: string | null, ids: readonly string[]): void {
  const children = tree.childrenOf(parentId);
  const complete = ids.length === children.length && children.every(({ id }) => ids.includes(id));
  if (!complete) throw invalid("sort_children", "All children must be given");
  for (const child of children) child.order = ids.indexOf(child.id) + 1;
}
