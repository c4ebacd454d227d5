import type { Route } from "../router";
import type { World } from "../world";
import { accountRoutes } from "./accounts";
import { assetRoutes } from "./assets";
import { attributeGroupRoutes } from "./attributeGroups";
import { attributeRoutes } from "./attributes";
import { categoryRoutes } from "./categories";
import { familyRoutes } from "./families";
import { productLinkRoutes } from "./productLinks";
import { productRelationshipRoutes } from "./productRelationships";
import { productRoutes } from "./products";
import { relationshipRoutes } from "./relationships";
import { variantRoutes } from "./variants";

/** Every route of the simulated API; where two fit a path, the first one answers. */
export function allRoutes(world: World): Route[] {
  return [
    ...productRoutes(world),
    ...variantRoutes(world),
    ...productLinkRoutes(world),
    ...productRelationshipRoutes(world),
    ...attributeRoutes(world),
    ...attributeGroupRoutes(world),
    ...familyRoutes(world),
    ...categoryRoutes(world),
    ...assetRoutes(world),
    ...relationshipRoutes(world),
    ...accountRoutes(world),
  ];
}
