/** @type {import("jest").Config} */
module.exports = {
  testEnvironment: "node",
  roots: ["<rootDir>/test"],
  testMatch: ["**/*.test.ts"],
  transform: {
    "\\.[jt]s$": [
      "@swc/jest",
      { jsc: { parser: { syntax: "typescript" }, target: "es2022" }, module: { type: "commonjs" } },
    ],
  },
  // These packages ship ES modules only.
  transformIgnorePatterns: ["/node_modules/(?!(entities)/)"],
  setupFiles: ["<rootDir>/test/support/fastCheckSeed.ts"],
  testTimeout: 60_000,
};
