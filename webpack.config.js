const { existsSync } = require("node:fs");
const path = require("node:path");
const CopyPlugin = require("copy-webpack-plugin");

/** Every deliverable: its folder, and the folder of its icon below assets/. One bundle each, in dist/<name>/. */
const deliverables = {
  plytix: "connectors/plytix/index.ts",
  "khaos-control": "connectors/khaos-control/index.ts",
  "product-quality": "integrations/product-quality/component/index.ts",
  "catalogue-audit": "integrations/catalogue-audit/index.ts",
};

/** @returns {import("webpack").Configuration} */
const bundle = ([name, entry]) => ({
  name,
  mode: "production",
  target: "node20",
  devtool: false,
  entry: path.resolve(__dirname, entry),
  output: {
    path: path.resolve(__dirname, "dist", name),
    filename: "index.js",
    library: { type: "commonjs2" },
    clean: true,
  },
  resolve: {
    extensions: [".ts", ".js"],
    alias: {
      // One copy of zod for the SDK's require and our imports, and no test doubles of the SDK's test kit.
      zod$: require.resolve("zod").replace(/index\.cjs$/, "index.js"),
      "jest-mock": false,
    },
  },
  module: {
    rules: [
      {
        test: /\.ts$/,
        exclude: /node_modules/,
        use: {
          loader: "swc-loader",
          options: { jsc: { parser: { syntax: "typescript" }, target: "es2022" } },
        },
      },
    ],
  },
  plugins: [new CopyPlugin({ patterns: [{ from: path.resolve(__dirname, "assets", name), to: "." }] })],
  optimization: { minimize: true, splitChunks: false, runtimeChunk: false },
  performance: { hints: false },
  stats: "errors-warnings",
});

module.exports = Object.entries(deliverables)
  .filter(([, entry]) => existsSync(path.resolve(__dirname, entry)))
  .map(bundle);
