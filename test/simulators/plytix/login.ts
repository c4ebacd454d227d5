import { createHash } from "node:crypto";
import { z } from "zod";
import type { SimClock } from "../clock";
import { type Answer, ApiError, apiError } from "./apiError";
import { objectIdOf } from "./objectId";
import type { PlytixSwitches } from "./switches";

/** Milliseconds for which a token is good. */
export const TOKEN_LIFETIME_MS = 15 * 60_000;

const bodySchema = z.object({ api_key: z.string(), api_password: z.string() });

/** Issues and checks tokens of one account. */
export interface Login {
  /**
   * Answers a token request.
   * @throws ApiError 400 for a missing field, 401 for wrong credentials.
   */
  answer(body: unknown): Answer;
  /**
   * Checks the Authorization header of a PIM call: `Bearer`, one space, a token that was issued and has not run out.
   * @throws ApiError 401
   */
  check(header: string | undefined): void;
  /** Makes every token issued so far invalid. */
  expireAll(): void;
}

/** Builds the login of an account. */
export function createLogin(options: {
  clock: SimClock;
  apiKey: string;
  apiPassword: string;
  switches: PlytixSwitches;
  limits: { per10s: number; perHour: number };
}): Login {
  const { clock, apiKey, apiPassword, switches, limits } = options;
  const validUntil = new Map<string, number>();
  let issued = 0;
  return {
    answer(body) {
      const parsed = bodySchema.safeParse(body);
      if (!parsed.success) {
        const field = parsed.error.issues[0]?.path.map(String).join(".") ?? "";
        throw apiError(400, "Bad request", [{ field, msg: "Missing data for required field." }]);
      }
      if (parsed.data.api_key !== apiKey || parsed.data.api_password !== apiPassword) throw refused(switches);
      issued += 1;
      const now = clock.now();
      const accessToken = createToken(now, { number: issued, limits });
      validUntil.set(accessToken, now + TOKEN_LIFETIME_MS);
      const refreshToken = createToken(now, { number: -issued, limits });
      return { status: 200, body: { data: [{ access_token: accessToken, refresh_token: refreshToken }] } };
    },
    check(header) {
      if (header === undefined) throw apiError(401, "Missing Authorization Header");
      const token = /^Bearer (\S+)$/.exec(header)?.[1];
      const until = token === undefined ? undefined : validUntil.get(token);
      if (until === undefined) throw apiError(401, "Invalid token");
      if (clock.now() >= until) throw apiError(401, "Token has expired");
    },
    expireAll: () => validUntil.clear(),
  };
}

function refused(switches: PlytixSwitches): ApiError {
  const msg = "Bad api_key or api_password";
  if (switches.loginRefusal === "bare") return new ApiError({ status: 401, body: { msg } });
  return apiError(401, `${msg}: Credentials not valid`, [{ field: "http_status_code", msg: 401 }]);
}

/** A token in the form of a JWT; the claims carry the account's limits under names of our own, for Plytix publishes none. */
function createToken(now: number, input: { number: number; limits: { per10s: number; perHour: number } }): string {
  const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");
  const iat = Math.floor(now / 1_000);
  const head = part({ alg: "HS256", typ: "JWT" });
  const claims = part({
    iat,
    exp: iat + TOKEN_LIFETIME_MS / 1_000,
    jti: input.number,
    account: objectIdOf("account"),
    role: "ADMIN",
    limits: [
      { calls: input.limits.per10s, seconds: 10 },
      { calls: input.limits.perHour, seconds: 3_600 },
    ],
  });
  const signature = createHash("sha256").update(`${head}.${claims}`).digest("base64url");
  return `${head}.${claims}.${signature}`;
}
