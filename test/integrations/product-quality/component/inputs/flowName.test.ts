import { flowNameInput } from "../../../../../integrations/product-quality/component/inputs/flowName";

it("takes the name of the pipeline, trimmed", () => {
  expect(flowNameInput.required).toBe(true);
  expect(flowNameInput.clean(" Sync Products ")).toBe("Sync Products");
});
