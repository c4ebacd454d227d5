import { isoCodes, websiteId } from "../../../../connectors/khaos-control/inputs/lookups";

it("takes countries as a list, and one web site as text", () => {
  expect(isoCodes.clean("CN, GB")).toEqual(["CN", "GB"]);
  expect(websiteId.clean(" 1 ")).toBe("1");
});
