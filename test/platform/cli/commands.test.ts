import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

const root = path.resolve(__dirname, "../../..");

interface Ended {
  code: number | null;
  out: string;
  err: string;
}

function command(
  script: string,
  args: string[],
): { child: ChildProcess; ended: Promise<Ended>; firstLine: Promise<string> } {
  const child = spawn(process.execPath, ["--import", "tsx", path.join(root, "test", script), ...args], {
    cwd: root,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let out = "";
  let err = "";
  const firstLine = new Promise<string>((resolve) => {
    child.stdout?.on("data", (chunk) => {
      out += String(chunk);
      if (out.includes("\n")) resolve(out.slice(0, out.indexOf("\n")));
    });
  });
  child.stderr?.on("data", (chunk) => {
    err += String(chunk);
  });
  const ended = new Promise<Ended>((resolve) => child.once("close", (code) => resolve({ code, out, err })));
  return { child, ended, firstLine };
}

it("npm start refuses bad input with one line and exit code 2", async () => {
  const { ended } = command("platform/cli/start.ts", ["--catalogue", "/nowhere/c.jsonl"]);
  expect(await ended).toEqual({
    code: 2,
    out: "",
    err: "/nowhere/c.jsonl: the catalogue file does not exist. Check the path.\n",
  });
});

it("the simulators say where they are in one JSON line and stop on SIGTERM", async () => {
  const { child, ended, firstLine } = command("simulators/cli.ts", ["--plytix-port", "0", "--khaos-port", "0"]);
  const addresses = JSON.parse(await firstLine);
  expect(addresses).toEqual({
    plytix: {
      authUrl: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/),
      pimUrl: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/),
      apiKey: "demo-key",
      apiPassword: "demo-password",
    },
    khaos: {
      wsdlUrl: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\/DemoSoap\/KhaosDEMO\.exe\/wsdl\/IKosWeb$/),
      serviceUrl: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\/DemoSoap\/KhaosDEMO\.exe\/soap\/IKosWeb$/),
    },
  });
  expect((await fetch(addresses.khaos.wsdlUrl)).status).toBe(200);
  const port = new URL(addresses.plytix.pimUrl).port;
  const second = command("simulators/cli.ts", ["--plytix-port", port]);
  expect(await second.ended).toEqual({
    code: 2,
    out: "",
    err: `--plytix-port ${port}: the port is already in use on 127.0.0.1. Choose another one.\n`,
  });
  child.kill("SIGTERM");
  expect(await ended).toMatchObject({ code: 0, err: "" });
});

// Runs the published bundles, so it needs a build (`npm test` builds first).
it("npm start runs two cycles, writes its files and ends with 0", async () => {
  const dir = mkdtempSync(path.join(tmpdir(), "start-"));
  const catalogue = path.join(dir, "catalogue.jsonl");
  writeFileSync(
    catalogue,
    `${JSON.stringify({ sku: "MUG-1", status: "Completed", product_type: "SINGLE", attributes: {} })}\n`,
  );
  const { ended } = command("platform/cli/start.ts", ["--once", "--runs", "2", "--catalogue", catalogue, "--out", dir]);
  const { code, out, err } = await ended;
  expect({ code, err }).toEqual({ code: 0, err: "" });
  expect(out).toMatch(/^Cycle 1: read 1 = .* 1 quarantined .*\nCycle 2: read/);
  const report = JSON.parse(readFileSync(path.join(dir, "report.json"), "utf8"));
  expect(report.runs).toHaveLength(2);
  expect(report.runs[0]).toMatchObject({ read: 1, written: 0, quarantined: 1 });
  expect(report.exceptions[0]).toMatchObject({ sku: "MUG-1", code: "MISSING_ATTRIBUTE", value: null });
  expect(readFileSync(path.join(dir, "khaos-stock.jsonl"), "utf8")).toBe("");
  expect(readFileSync(path.join(dir, "calls.jsonl"), "utf8")).not.toContain("ImportStockTSV");
});
