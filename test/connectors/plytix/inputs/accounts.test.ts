import * as inputs from "../../../../connectors/plytix/inputs/accounts";
import { itExplainsItself } from "./explainsItself";

itExplainsItself(inputs);
