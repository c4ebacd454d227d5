import * as inputs from "../../../../connectors/plytix/inputs/variants";
import { itExplainsItself } from "./explainsItself";

itExplainsItself(inputs);
