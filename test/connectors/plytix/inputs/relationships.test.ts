import * as inputs from "../../../../connectors/plytix/inputs/relationships";
import { itExplainsItself } from "./explainsItself";

itExplainsItself(inputs);
