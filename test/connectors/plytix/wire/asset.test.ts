import { toAsset, toLinkedAsset } from "../../../../connectors/plytix/wire/asset";

const row = {
  id: "1",
  filename: "a.jpg",
  file_size: "31885",
  file_modified: "2026-01-02T03:04:05.678000",
  assigned: false,
  public: true,
  categories: [{ id: "c1" }],
  n_products: 0,
  thumbnail: "https://files.example/thumb",
  created: "2026-01-02T03:04:05.678000+00:00",
};

it("reads a file with times in both forms as UTC", () => {
  expect(toAsset(row)).toMatchObject({
    fileSize: 31885,
    fileModified: "2026-01-02T03:04:05.678Z",
    created: "2026-01-02T03:04:05.678Z",
    isAssigned: false,
    isPublic: true,
    categoryIds: ["c1"],
    thumbnailUrl: "https://files.example/thumb",
    url: null,
    modified: null,
  });
});

it("needs an id", () => expect([toAsset({ filename: "a" }), toLinkedAsset({})]).toEqual([null, null]));

it.each([{ thumbnail: "t" }, { thumb: "t" }])("finds the thumbnail under either name: %j", (given) => {
  expect(toLinkedAsset({ id: "1", ...given })).toEqual({ id: "1", filename: null, url: null, thumbnailUrl: "t" });
});
