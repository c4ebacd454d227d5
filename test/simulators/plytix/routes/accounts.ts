import { z } from "zod";
import { ApiError } from "../apiError";
import { objectIdOf } from "../objectId";
import type { Route } from "../router";
import type { World } from "../world";

const fields = ["legacy_id", "role", "name", "email", "username", "last_name"];
const body = z.object({
  filters: z.array(z.array(z.object({ field: z.string() }).loose())).optional(),
  pagination: z.object({ page: z.number().optional(), page_size: z.number().optional() }).optional(),
});

/** Searches of members and API credentials: one of each, no sorting, and another framework's error envelope. */
export function accountRoutes(world: World): Route[] {
  const { user, api } = world.audits;
  const member = {
    id: objectIdOf("user"),
    role: "OWNER",
    name: user.user_name,
    last_name: user.user_last_name,
    email: user.user_email,
    username: user.username,
  };
  const credential = { id: objectIdOf("credential"), role: "ADMIN", name: api.user_name };
  const route = (name: string, record: unknown): Route => ({
    method: "POST",
    path: `/api/v1/accounts/${name}/search`,
    answer: (call) => {
      const parsed = body.safeParse(call.json());
      if (!parsed.success) {
        const detail = parsed.error.issues.map(({ code, path, message }) => ({
          type: code,
          loc: ["body", ...path],
          msg: message,
        }));
        throw new ApiError({ status: 422, body: { detail } });
      }
      const unknown = parsed.data.filters?.flat().some(({ field }) => !fields.includes(field)) ?? false;
      if (unknown) throw new ApiError({ status: 422, body: { detail: "One or more filter fields are not valid." } });
      const { page = 1, page_size = 25 } = parsed.data.pagination ?? {};
      const data = page === 1 ? [record] : [];
      return { status: 200, body: { data, pagination: { count: 1, page, page_size, total_count: 1 } } };
    },
  });
  return [route("memberships", member), route("api-credentials", credential)];
}
