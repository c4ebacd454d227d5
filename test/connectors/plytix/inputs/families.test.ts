import * as inputs from "../../../../connectors/plytix/inputs/families";
import { itExplainsItself } from "./explainsItself";

itExplainsItself(inputs);
