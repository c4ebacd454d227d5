import * as inputs from "../../../../connectors/plytix/inputs/assets";
import { itExplainsItself } from "./explainsItself";

itExplainsItself(inputs);
