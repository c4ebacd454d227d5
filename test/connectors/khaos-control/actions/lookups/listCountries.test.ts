import type { KhaosCountry } from "../../../../../connectors/khaos-control/wire/countries";
import { createWorld, type KhaosWorld } from "../../khaosWorld";

let world: KhaosWorld;
afterEach(() => world?.close());

const list = async (isoCodes?: unknown) =>
  (await world.run<{ countries: KhaosCountry[] }>("listCountries", { isoCodes })).countries;

it("lists all countries unless some are asked for, by code or by name", async () => {
  world = await createWorld();
  expect((await list()).length).toBeGreaterThan(200);
  expect((await list("de, France")).map(({ isoCode }) => isoCode)).toEqual(["DE", "FR"]);
  expect(await list("XX")).toEqual([]);
});
