import { plytixConnection } from "../../../../connectors/plytix/inputs/shared";

it("asks for a connection and says which", () => {
  expect(plytixConnection).toMatchObject({
    type: "connection",
    required: true,
    comments: expect.stringContaining("Plytix"),
  });
});
