import * as input from "../../shared/inputs";
import { neededText } from "./forms";

/** Verb of a raw request. */
export const method = input.choiceInput({
  label: "Method",
  default: "GET",
  choices: [
    { label: "GET", value: "GET" },
    { label: "POST", value: "POST" },
    { label: "PUT", value: "PUT" },
    { label: "PATCH", value: "PATCH" },
    { label: "DELETE", value: "DELETE" },
  ],
  comments:
    "HTTP verb. GET requests and searches are repeated after a failure; all others only when they had no effect.",
  placeholder: "GET",
  example: "GET",
});

/** Path of a raw request. */
export const path = neededText({
  label: "Path",
  comments: "Path on the API address, beginning with /api/. Addresses of other hosts are refused.",
  placeholder: "/api/v1/product_families/search",
  example: "/api/v2/products/search",
});

/** Query of a raw request. */
export const query = input.jsonInput({
  label: "Query",
  comments: "Query parameters as a JSON object of texts, numbers and booleans. Empty means none.",
  placeholder: '{"all_attributes":true}',
  example: '{"all_attributes":true}',
});

/** Body of a raw request. */
export const body = input.jsonInput({
  label: "Body",
  comments: "Body as JSON. Empty means no body.",
  placeholder: '{"pagination":{"page":1,"page_size":1}}',
  example: '{"pagination":{"page":1,"page_size":1}}',
});
