import type { SimClock } from "../clock";
import { AttributeStore } from "./attributeStore";
import {
  type AssetRecord,
  type AttributeGroupRecord,
  type AttributeLevel,
  type FamilyRecord,
  type RelationshipRecord,
  Shelf,
} from "./library";
import { createIdSource, objectIdOf } from "./objectId";
import { ProductStore } from "./productStore";
import type { Audit } from "./records";
import type { PlytixSwitches } from "./switches";
import { CategoryTree } from "./taxonomy";

/** Everything the simulated account holds. One per simulator; nothing is shared between simulators. */
export interface World {
  readonly accountId: string;
  readonly clock: SimClock;
  readonly switches: PlytixSwitches;
  readonly newId: (kind: string) => string;
  readonly products: ProductStore;
  readonly attributes: AttributeStore;
  readonly attributeGroups: Shelf<AttributeGroupRecord>;
  readonly families: Shelf<FamilyRecord>;
  readonly categories: CategoryTree;
  readonly fileCategories: CategoryTree;
  readonly assets: Shelf<AssetRecord>;
  readonly relationships: Shelf<RelationshipRecord>;
  /** Parent ids that belong to no product, with the SKU the catalogue named; and the way back. */
  readonly missingParents: { skuById: Map<string, string>; idBySku: Map<string, string> };
  readonly audits: { api: Audit; user: Audit; system: Audit };
}

/** Builds an empty account. */
export function createWorld(clock: SimClock, switches: PlytixSwitches, credentialName: string): World {
  const newId = createIdSource();
  const now = () => clock.now();
  return {
    accountId: objectIdOf("account"),
    clock,
    switches,
    newId,
    products: new ProductStore(),
    attributes: new AttributeStore(newId),
    attributeGroups: new Shelf(),
    families: new Shelf(),
    categories: new CategoryTree(newId, now),
    fileCategories: new CategoryTree(newId, now),
    assets: new Shelf(),
    relationships: new Shelf(),
    missingParents: { skuById: new Map(), idBySku: new Map() },
    audits: {
      api: { type: "API", user_email: credentialName, user_id: objectIdOf("credential"), user_name: credentialName },
      user: {
        type: "USER",
        user_email: "merchandiser@example.com",
        user_id: objectIdOf("user"),
        user_name: "Mary",
        user_last_name: "Chandler",
        username: "merchandiser@example.com",
      },
      system: { type: "SYSTEM", user_email: "System", user_name: "System" },
    },
  };
}

/** Levels of a family's attributes as reads show them at present; edits that have settled are taken over first. */
export function levelsOf(world: World, family: FamilyRecord): Map<string, AttributeLevel> {
  const now = world.clock.now();
  const settled = family.pending.filter((edit) => edit.at <= now);
  if (settled.length > 0) world.products.invalidate();
  for (const edit of settled) family.levels = edit.levels;
  family.pending = family.pending.filter((edit) => edit.at > now);
  return family.levels;
}

/** An asset that exists; `undefined` for one that was deleted. */
export function liveAsset(world: World, id: string): AssetRecord | undefined {
  const asset = world.assets.get(id);
  return asset?.deletedAt === undefined ? asset : undefined;
}
