import {
  booleanInput,
  choiceInput,
  jsonInput,
  listInput,
  numberInput,
  textInput,
} from "../../../connectors/shared/inputs";
import { defaultMandatoryAttributes } from "../core/settings";

/** Inputs of *Read Message*, one for each config variable of the integration; all of them end up in one checked settings object. */
export const settingsInputs = {
  runMode: choiceInput({
    label: "Run Mode",
    comments: "Dry run judges and plans everything and writes nothing; Live writes to Khaos Control.",
    placeholder: "Dry run",
    example: "Dry run",
    default: "Dry run",
    choices: [
      { label: "Dry run", value: "Dry run" },
      { label: "Live", value: "Live" },
    ],
  }),
  variantStrategy: choiceInput({
    label: "Variant Strategy",
    comments: "SCS: variants are children of a size, colour, style parent. Plain: variants are ordinary Stock Items.",
    placeholder: "SCS",
    example: "SCS",
    default: "SCS",
    choices: [
      { label: "Size, colour, style", value: "SCS" },
      { label: "Ordinary Stock Items", value: "Plain" },
    ],
  }),
  variantAxes: listInput({
    label: "Variant Axes",
    comments:
      "Attributes that tell the variants of a family apart, in the order in which the SKU names them; one to four.",
    placeholder: "size, colour",
    example: "size, colour",
  }),
  mandatoryAttributes: listInput({
    label: "Mandatory Attributes",
    comments: "Attributes without which a product is held back. Parents need only their description and stock types.",
    placeholder: defaultMandatoryAttributes.join(", "),
    example: defaultMandatoryAttributes.join(", "),
  }),
  stockCodeMaxLength: numberInput({
    label: "Longest Stock Code",
    comments: "Most characters of a Stock Code; some importers stop at 30.",
    placeholder: "50",
    example: "30",
    default: 50,
    min: 1,
    max: 50,
  }),
  defaultTaxCode: textInput({
    label: "Default Tax Code",
    comments: "Tax code of a new Stock Item whose product has none; 1 is the standard rate.",
    placeholder: "1",
    example: "1",
    default: "1",
  }),
  heaviestKg: numberInput({
    label: "Heaviest Product",
    comments: "A weight above this many kilograms is taken for a mistake.",
    placeholder: "200",
    example: "200",
    default: 200,
    min: 1,
    max: 100_000,
  }),
  longestSide: numberInput({
    label: "Longest Side",
    comments: "A height, width or depth above this is taken for a mistake, in the unit of the dimension attributes.",
    placeholder: "1000",
    example: "300",
    default: 1000,
    min: 1,
    max: 1_000_000,
  }),
  costAtCreation: choiceInput({
    label: "Cost At Creation",
    comments:
      "Buy price of a new Stock Item: the product's cost, or zero for finance to fill in. Existing items keep theirs.",
    placeholder: "Seed",
    example: "Seed",
    default: "Seed",
    choices: [
      { label: "The product's cost", value: "Seed" },
      { label: "Zero", value: "Zero" },
    ],
  }),
  acceptCaseDifferences: booleanInput({
    label: "Accept Case Differences",
    comments:
      "True: a Stock Code that differs from the SKU by upper and lower case only is used. False: it is reported.",
    placeholder: "false",
    example: "false",
    default: false,
  }),
  retirementLimit: numberInput({
    label: "Withdrawals Without Approval",
    comments: "Most products that may be withdrawn in one run; above it all of them wait for a person.",
    placeholder: "20",
    example: "20",
    default: 20,
    min: 0,
    max: 1_000_000,
  }),
  waitAttempts: numberInput({
    label: "Attempts While Waiting",
    comments:
      "Attempts after which a variant's wait for its parent is reported as expired; it still follows its parent.",
    placeholder: "10",
    example: "10",
    default: 10,
    min: 1,
    max: 1000,
  }),
  waitDays: numberInput({
    label: "Days While Waiting",
    comments: "Days after which a variant's wait for its parent is reported as expired; it still follows its parent.",
    placeholder: "7",
    example: "7",
    default: 7,
    min: 1,
    max: 365,
  }),
  fieldMapping: jsonInput({
    label: "Field Mapping",
    comments: "Where each Stock Item field gets its value from, as a list; empty for the standard mapping.",
    placeholder: "[]",
    example: '[{"source":"weight","target":"weight","transform":{"type":"number"}}]',
  }),
  khaosProfile: jsonInput({
    label: "Khaos Profile",
    comments: "What is special about this Khaos Control system; empty for the standard profile.",
    placeholder: "{}",
    example: '{"version":1,"headers":{"weight":"AVG_WEIGHT"}}',
  }),
};
