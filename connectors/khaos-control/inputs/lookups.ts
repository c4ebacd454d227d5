import { listInput, textInput } from "../../shared/inputs";

/** Countries to look for. */
export const isoCodes = listInput({
  label: "Countries",
  comments: "Two-letter ISO codes or English names of the countries wanted. Empty lists all of them.",
  placeholder: "CN, GB",
  example: '["CN", "GB"]',
});

/** Web site whose categories are read. */
export const websiteId = textInput({
  label: "Web Site",
  comments: "Number of the web site in the ERP whose categories are read.",
  placeholder: "1",
  example: "1",
  required: true,
});
