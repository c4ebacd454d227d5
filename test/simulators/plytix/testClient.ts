import { z } from "zod";
import { createVirtualClock, type VirtualClock } from "../clock";
import { createPlytixSimulator, type PlytixSimulator, type PlytixSimulatorOptions } from "./index";

/** Instant at which the simulators of these tests begin. */
export const START = Date.UTC(2026, 0, 5, 9);

const rowSchema = z.record(z.string(), z.unknown());
const envelope = z
  .object({
    data: z.array(rowSchema).optional(),
    pagination: rowSchema.optional(),
    error: z.object({ msg: z.string(), errors: z.array(rowSchema).optional() }).optional(),
  })
  .loose();

/** An answer with its body read as the API's envelope; `body` is empty when there was none or no JSON. */
export interface Reply {
  status: number;
  headers: Headers;
  text: string;
  body: z.infer<typeof envelope>;
  rows: Record<string, unknown>[];
  first: Record<string, unknown>;
}

/** A simulator under test with a plain HTTP client that adds the token. */
export interface Bench {
  sim: PlytixSimulator;
  clock: VirtualClock;
  token: string;
  call(method: string, path: string, body?: unknown): Promise<Reply>;
  search(body: unknown, version?: "v1" | "v2"): Promise<Reply>;
  /** Logs in anew and uses that token from now on. */
  login(): Promise<void>;
}

const running: PlytixSimulator[] = [];

/** Starts a simulator with generous rate windows on a virtual clock and logs in. */
export async function startBench(options: PlytixSimulatorOptions = {}): Promise<Bench> {
  const clock = createVirtualClock(START);
  const limits = { per10s: 1_000, perHour: 100_000, authPerSecond: 100, ...options.limits };
  const sim = await createPlytixSimulator({ clock, ...options, limits });
  running.push(sim);
  const bench: Bench = {
    sim,
    clock,
    token: "",
    call: (method, path, body) => send(sim.pimUrl + path, { method, body, token: bench.token }),
    search: (body, version = "v2") => bench.call("POST", `/api/${version}/products/search`, body),
    async login() {
      const body = { api_key: sim.apiKey, api_password: sim.apiPassword };
      const reply = await send(`${sim.authUrl}/auth/api/get-token`, { method: "POST", body });
      bench.token = String(reply.first.access_token);
    },
  };
  await bench.login();
  return bench;
}

/** Stops every simulator that `startBench` started. */
export async function stopBenches(): Promise<void> {
  await Promise.all(running.splice(0).map((sim) => sim.close()));
}

/** Sends one request; a body that is a text goes out as it is. */
export async function send(
  url: string,
  options: { method: string; body?: unknown; token?: string; redirect?: RequestInit["redirect"] },
): Promise<Reply> {
  const headers: Record<string, string> = { "Content-Type": "application/json", Accept: "application/json" };
  if (options.token !== undefined && options.token !== "") headers.Authorization = `Bearer ${options.token}`;
  const body = typeof options.body === "string" ? options.body : JSON.stringify(options.body);
  const response = await fetch(url, { method: options.method, headers, body, redirect: options.redirect });
  const text = await response.text();
  const parsed = envelope.safeParse(parse(text));
  const read = parsed.success ? parsed.data : {};
  const rows = read.data ?? [];
  return { status: response.status, headers: response.headers, text, body: read, rows, first: rows[0] ?? {} };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Values of one column. */
export const column = (reply: Reply, name: string): unknown[] => reply.rows.map((row) => row[name]);
