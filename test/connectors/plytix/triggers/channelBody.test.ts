import { readChannelBody } from "../../../../connectors/plytix/triggers/channelBody";

const full = {
  channel_name: "Web Shop",
  channel_processing_status: "success",
  channel_url: "https://pim.example/channels/1",
  feed_url: "https://pim.example/feeds/1.csv",
  processed_products: 120,
};
const read = {
  channelName: "Web Shop",
  status: "success",
  succeeded: true,
  channelUrl: full.channel_url,
  feedUrl: full.feed_url,
  processedProducts: 120,
  isTest: false,
};
const nothing = {
  channelName: null,
  status: null,
  succeeded: null,
  channelUrl: null,
  feedUrl: null,
  processedProducts: null,
  isTest: true,
};

it.each<[string, unknown]>([
  ["JSON", full],
  ["JSON as text", JSON.stringify(full)],
  ["JSON as text inside JSON", JSON.stringify(JSON.stringify(full))],
  ["a list of one", [full]],
  ["numbers as text and spaces around", { ...full, processed_products: " 120 ", channel_name: " Web Shop " }],
  ["a form", new URLSearchParams({ ...full, processed_products: "120" }).toString()],
  [
    "the names of the variables",
    {
      channel_name: "Web Shop",
      channel_processing: "success",
      channel_url: full.channel_url,
      feed_url: full.feed_url,
      products: 120,
    },
  ],
])("reads %s", (_form, body) => expect(readChannelBody(body)).toEqual(read));

it.each<[string, boolean | null]>([
  ["SUCCESS", true],
  ["Completed", true],
  ["failed", false],
  ["Error: no products", false],
  ["half done", null],
])("takes the status %j for %s", (status, succeeded) => {
  expect(readChannelBody({ ...full, channel_processing_status: status })).toMatchObject({ status, succeeded });
});

it("counts a list of products", () => {
  expect(readChannelBody({ products: [{}, {}] }).processedProducts).toBe(2);
});

it.each<[string, unknown]>([
  ["absent", undefined],
  ["null", null],
  ["empty", ""],
  ["plain text", "Hello"],
  ["a number", 5],
  ["of another kind", { test: true }],
  ["of variables that were not replaced", { channel_name: "$channel_name", feed_url: "$feed_url" }],
])("takes a body that is %s for the test button's", (_kind, body) => expect(readChannelBody(body)).toEqual(nothing));

it("keeps what it can read beside a variable that was not replaced", () => {
  expect(readChannelBody({ channel_name: "Web Shop", feed_url: "$feed_url" })).toMatchObject({
    channelName: "Web Shop",
    feedUrl: null,
    isTest: true,
  });
});

it("ignores values of the wrong kind", () => {
  expect(readChannelBody({ ...full, channel_name: {}, processed_products: -1, feed_url: true })).toMatchObject({
    channelName: null,
    processedProducts: null,
    feedUrl: null,
    status: "success",
  });
});
