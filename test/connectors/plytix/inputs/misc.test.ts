import * as inputs from "../../../../connectors/plytix/inputs/misc";
import { itExplainsItself } from "./explainsItself";

itExplainsItself(inputs);
