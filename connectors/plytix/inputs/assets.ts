import { readContent } from "./content";
import { idInput, neededText, optionalFlag, optionalList, optionalText } from "./forms";
import { searchInputs } from "./search";

const ID = "65f0c0ffee000000000000d1";

/** Id of one asset. */
export const assetId = idInput({
  label: "Asset ID",
  comments: "Id of the asset, 24 hexadecimal characters.",
  placeholder: ID,
  example: ID,
});

/** Inputs of a search of assets. */
export const assetSearch = searchInputs(
  {
    records: "assets",
    fields: "filename, extension, file_type, file_size, status, assigned, categories, created, modified, id",
    filterExample: '[[{"field":"file_type","operator":"in","value":["IMAGES"]}]]',
  },
  "-modified",
);

/** Name of a file. */
export const filename = neededText({
  label: "File Name",
  comments: "Name of the file with its extension.",
  placeholder: "mug.jpg",
  example: "mug.jpg",
});

/** Name to change to. */
export const newFilename = optionalText({
  label: "New File Name",
  comments:
    "Name to change to, with the same extension; the address of the file changes with it. Empty leaves it as it is.",
  placeholder: "mug-red.jpg",
  example: "mug-red.jpg",
});

/** Address to fetch a file from. */
export const fileUrl = neededText({
  label: "File URL",
  comments:
    "Address the file is fetched from; it must be readable for anybody. An address that was used before is refused.",
  placeholder: "https://example.com/mug.jpg",
  example: "https://example.com/mug.jpg",
});

/** Content of a file. */
export const content = {
  label: "File Content",
  type: "data" as const,
  required: true,
  comments: "The file from an earlier step, or its content as base64 text. 20 MB at most.",
  placeholder: "iVBORw0KGgo=",
  example: "iVBORw0KGgo=",
  clean: readContent,
};

/** Categories of a file. */
export const fileCategoryIds = optionalList({
  label: "File Category IDs",
  comments:
    "Ids of the file categories of the asset, in place of those there were: a list, a JSON list, or text with one id per line or comma. Empty leaves them as they are.",
  placeholder: ID,
  example: `["${ID}"]`,
});

/** Whether anybody may read the file. */
export const isPublic = optionalFlag({
  label: "Public",
  yes: "Public",
  no: "Not public",
  comments: "Whether anybody who knows the address may read the file. Empty leaves it as it is.",
  placeholder: "true",
  example: "true",
});

/** Where on the product. */
export const attributeLabel = neededText({
  label: "Attribute Label",
  comments:
    "Where the asset goes: thumbnail, assets, or the label of a media attribute. Thumbnail and single media are replaced, a gallery grows.",
  placeholder: "thumbnail",
  example: "thumbnail",
});
