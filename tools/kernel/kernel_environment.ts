/** Variables that a kernel inherits when they are set: where things are, and how TLS is trusted. */
const inherited = [
  "PATH",
  "HOME",
  "DENO_DIR",
  "DENO_TLS_CA_STORE",
  "DENO_CERT",
  "NODE_EXTRA_CA_CERTS",
  "SSL_CERT_FILE",
  "SSL_CERT_DIR",
];

/**
 * The whole environment of a kernel. Whatever else the caller's shell holds stays out, so that a
 * notebook cannot depend on it.
 */
export function kernelEnvironment(
  extra: Readonly<Record<string, string>> = {},
): Record<string, string> {
  const environment: Record<string, string> = {};
  for (const name of inherited) {
    const value = Deno.env.get(name);
    if (value !== undefined) environment[name] = value;
  }
  return {
    ...environment,
    DENO_NO_UPDATE_CHECK: "1",
    NO_COLOR: "1",
    TZ: "UTC",
    LANG: "C.UTF-8",
    ...extra,
  };
}
