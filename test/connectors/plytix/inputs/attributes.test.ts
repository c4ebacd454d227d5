import * as inputs from "../../../../connectors/plytix/inputs/attributes";
import { itExplainsItself } from "./explainsItself";

itExplainsItself(inputs);
