import { openAccountMemory } from "../../../../connectors/plytix/listing/accountMemory";

const connection = { key: "k", configVarKey: "one", fields: {} };

describe("what is known of an account", () => {
  it("is shared by the steps of an execution, per connection", () => {
    const state = {};
    openAccountMemory(state, connection).learn({ idFilterRefused: true });
    expect(openAccountMemory(state, connection).read()).toMatchObject({
      idFilterRefused: true,
      limit: 50,
      labels: null,
    });
    expect(openAccountMemory(state, { ...connection, configVarKey: "two" }).read().idFilterRefused).toBe(false);
  });

  it("is nothing when the state is damaged or missing", () => {
    const state = { "plytix:k:one:account": { limit: "x" } };
    expect(openAccountMemory(state, connection).read().limit).toBe(50);
    const memory = openAccountMemory(undefined, connection);
    memory.learn({ limit: 20 });
    expect(memory.read().limit).toBe(20);
  });
});
