// Builds the bundles when one is missing or older than the sources, so that `npm start` needs no build of its own.
// Says nothing on stdout; what the build says goes to stderr.
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, statSync, utimesSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");
const require = createRequire(import.meta.url);

/** Newest change among the sources that end up in bundles, and the settings of the build. */
function newestSource() {
  const files = ["webpack.config.js", "package-lock.json"].map((name) => path.join(root, name));
  for (const folder of ["connectors", "integrations"]) {
    for (const entry of readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })) {
      if (entry.isFile() && /\.(ts|json)$/.test(entry.name))
        files.push(path.join(entry.parentPath ?? entry.path, entry.name));
    }
  }
  return Math.max(...files.filter((file) => existsSync(file)).map((file) => statSync(file).mtimeMs));
}

const bundles = require(path.join(root, "webpack.config.js")).map((config) =>
  path.join(config.output.path, "index.js"),
);
const builtAt = bundles.map((file) => (existsSync(file) ? statSync(file).mtimeMs : 0));
if (Math.min(...builtAt) < newestSource()) {
  const webpack = path.join(path.dirname(require.resolve("webpack/package.json")), "bin/webpack.js");
  const build = spawnSync(process.execPath, [webpack, "--config", "webpack.config.js"], {
    cwd: root,
    stdio: "pipe",
  });
  if (build.status !== 0) {
    process.stderr.write(build.stdout);
    process.stderr.write(build.stderr);
    process.stderr.write("The bundles could not be built; see the messages above.\n");
    process.exit(1);
  }
  // A bundle that came out the same keeps its old time, and would count as stale for ever.
  const now = new Date();
  for (const file of bundles) if (existsSync(file)) utimesSync(file, now, now);
}
