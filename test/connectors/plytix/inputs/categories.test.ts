import * as inputs from "../../../../connectors/plytix/inputs/categories";
import { itExplainsItself } from "./explainsItself";

itExplainsItself(inputs);
