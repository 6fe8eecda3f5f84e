import { Ajv, type ValidateFunction } from "ajv";
import type { Protocol } from "../analysis/protocol.ts";
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
    const ajv = new Ajv({
      allErrors: true,
      verbose: true,
      strictTypes: false,
      // Half the time to compile, which is most of the time to load a review; the schemas are
      // held against the meta-schema in a test.
      inlineRefs: false,
      meta: false,
      validateSchema: false,
      code: { optimize: false },
    });
    compiled = {
      dataPackage: ajv.compile<DataPackage>(dataPackageSchema),
      protocol: ajv.compile<Protocol>(protocolSchema),
    };
  }
  return compiled;
}
