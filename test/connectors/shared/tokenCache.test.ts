import { createTokenCache } from "../../../connectors/shared/tokenCache";
import { createTestClock } from "../../support/virtualClock";

const setUp = (executionState: Record<string, unknown> | undefined = {}) => {
  const clock = createTestClock();
  let logins = 0;
  const login = async () => {
    logins += 1;
    return `token-${logins}`;
  };
  const build = () =>
    createTokenCache({ executionState, key: "k", clock, lifetimeMs: 900_000, marginMs: 60_000, login });
  return { clock, build, cache: build(), logins: () => logins };
};

describe("token cache", () => {
  it("logs in once for many callers at the same moment", async () => {
    const { cache, logins } = setUp();
    expect(await Promise.all([cache.get(), cache.get(), cache.get()])).toEqual(["token-1", "token-1", "token-1"]);
    expect(logins()).toBe(1);
  });

  it("hands the token on to the next step of the execution", async () => {
    const { cache, build } = setUp();
    await cache.get();
    expect(await build().get()).toBe("token-1");
  });

  it("renews before the token expires", async () => {
    const { cache, clock } = setUp();
    await cache.get();
    clock.advance(839_999);
    expect(await cache.get()).toBe("token-1");
    clock.advance(1);
    expect(await cache.get()).toBe("token-2");
  });

  it("forgets a refused token, but not its successor", async () => {
    const { cache } = setUp();
    const first = await cache.get();
    cache.refuse(first);
    expect(await cache.get()).toBe("token-2");
    cache.refuse(first);
    expect(await cache.get()).toBe("token-2");
  });

  it("works without execution state and with a damaged entry", async () => {
    expect(await setUp(undefined).cache.get()).toBe("token-1");
    expect(await setUp({ k: { token: 5 } }).cache.get()).toBe("token-1");
  });

  it("does not remember a failed login", async () => {
    const clock = createTestClock();
    const login = jest.fn().mockRejectedValueOnce(new Error("down")).mockResolvedValueOnce("late");
    const cache = createTokenCache({ executionState: {}, key: "k", clock, lifetimeMs: 1000, marginMs: 0, login });
    await expect(cache.get()).rejects.toThrow("down");
    expect(await cache.get()).toBe("late");
  });
});
