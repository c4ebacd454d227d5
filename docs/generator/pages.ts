import path from "node:path";
import { loadDefinition } from "../../test/platform/definition/load";
import { actionsPage } from "./actions";
import { readComponents } from "./components";
import { configurationPage } from "./configuration";
import { exceptionsPage } from "./exceptions";
import { ownershipMatrixPage } from "./ownershipMatrix";
import { stockFieldsPage } from "./stockFields";

const definitionFile = path.resolve(__dirname, "../../integrations/product-sync/definition.yaml");

/** Text of every generated page, by file name. @throws when a component or the definition is not as expected. */
export const generatePages = (): Map<string, string> => {
  const components = readComponents();
  return new Map([
    ["stock-fields.md", stockFieldsPage()],
    ["ownership-matrix.md", ownershipMatrixPage()],
    ["exceptions.md", exceptionsPage()],
    ["configuration.md", configurationPage(loadDefinition(definitionFile), components)],
    ["actions.md", actionsPage(components)],
  ]);
};
