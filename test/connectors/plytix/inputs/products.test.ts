import * as inputs from "../../../../connectors/plytix/inputs/products";
import { itExplainsItself } from "./explainsItself";

itExplainsItself(inputs, ["skus"]);
