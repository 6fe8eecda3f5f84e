import { Ajv, type ValidateFunction } from "ajv";

/** Compiles a schema of a file that people write. */
export function compileSchema<T>(schema: object): ValidateFunction<T> {
  return new Ajv({
    allErrors: true,
    verbose: true,
    strictTypes: false,
    // Half the time to compile, which is most of the time to load a review; the schemas are
    // held against the meta-schema in a test.
    inlineRefs: false,
    meta: false,
    validateSchema: false,
    code: { optimize: false },
  }).compile<T>(schema);
}
