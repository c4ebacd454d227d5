import * as limits from "../../../connectors/plytix/limits";

it("renews a token while it is still good for the slowest request", () => {
  expect(limits.TOKEN_MARGIN_MS).toBeGreaterThanOrEqual(limits.REQUEST_TIMEOUT_MS);
  expect(limits.TOKEN_MARGIN_MS).toBeLessThan(limits.TOKEN_LIFETIME_MS);
});
