import type { ValidateFunction } from "ajv";
import type { Protocol } from "../analysis/protocol.ts";
import { compileSchema } from "./compile_schema.ts";
import type { DataPackage } from "./data_package_types.ts";
import dataPackageSchema from "./schemas/datapackage.schema.json" with { type: "json" };
import protocolSchema from "./schemas/protocol.schema.json" with { type: "json" };

/** Validators of the two JSON files of a review. */
export interface SchemaValidators {
  readonly dataPackage: ValidateFunction<DataPackage>;
  readonly protocol: ValidateFunction<Protocol>;
}

let compiled: SchemaValidators | null = null;

/** Compiles the schemas on first use, since that takes longer than a review's files. */
export function schemaValidators(): SchemaValidators {
  if (compiled === null) {
    compiled = {
      dataPackage: compileSchema<DataPackage>(dataPackageSchema),
      protocol: compileSchema<Protocol>(protocolSchema),
    };
  }
  return compiled;
}
