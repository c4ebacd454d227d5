import type { Answer } from "./apiError";
import type { ApiVersion } from "./timestamps";

/** A call as routes see it. */
export interface Call {
  /** Ids of the path in their order. */
  ids: readonly string[];
  query: URLSearchParams;
  /**
   * The JSON body.
   * @throws ApiError 400 when there is none or it is not JSON.
   */
  json(): unknown;
  /** The body as it came in; empty when there is none. */
  raw: Buffer;
}

/** A route; ids in its path are written `:id`, so the path is also the operation of the call record. */
export interface Route {
  method: "GET" | "POST" | "PATCH" | "PUT" | "DELETE";
  path: string;
  answer(call: Call): Answer;
}

/** What a method and path lead to. */
export type Match = { kind: "route"; route: Route; ids: string[] } | { kind: "wrongMethod" } | { kind: "unknown" };

/** Finds routes by method and path; of several that fit, the one listed first wins. */
export interface Router {
  match(method: string, path: string): Match;
  /** Name of a call for the record: the route's own path, else the path with everything that looks like an id replaced. */
  operation(method: string, path: string): string;
}

/** Builds a router. */
export function createRouter(routes: readonly Route[]): Router {
  const compiled = routes.map((route) => ({ route, pattern: toPattern(route.path) }));
  const literals = new Set(routes.flatMap(({ path }) => path.split("/")).filter((part) => part !== ":id"));
  const match = (method: string, path: string): Match => {
    const fitting = compiled.flatMap(({ route, pattern }) => {
      const found = pattern.exec(path);
      return found === null ? [] : [{ route, ids: found.slice(1).map(decode) }];
    });
    const chosen = fitting.find(({ route }) => route.method === method);
    if (chosen !== undefined) return { kind: "route", ...chosen };
    return { kind: fitting.length > 0 ? "wrongMethod" : "unknown" };
  };
  return {
    match,
    operation(method, path) {
      const found = match(method, path);
      if (found.kind === "route") return `${method} ${found.route.path}`;
      const parts = path.split("/").map((part) => (isId(part, literals) ? ":id" : part));
      return `${method} ${parts.join("/")}`;
    },
  };
}

const isId = (part: string, literals: ReadonlySet<string>) => !literals.has(part) && /\d|^[^a-z]/i.test(part);

const toPattern = (path: string) => new RegExp(`^${path.replace(/[.\\]/g, "\\$&").replaceAll(":id", "([^/]+)")}$`);

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** The same route for both API versions. */
export function bothVersions(build: (version: ApiVersion) => Route): Route[] {
  return (["v1", "v2"] as const).map(build);
}
