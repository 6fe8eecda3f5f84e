/** Code of a cell, from the places of the project and of a folder beside it, and why it is stopped. */
type HostileCell = readonly [code: (root: string, beside: string) => string, why: RegExp];

/** Cells that want what a blind rerun does not give, by what they do. */
export const hostileCells: Readonly<Record<string, HostileCell>> = {
  "reads a file outside of the project": [
    (_, beside) => `await Deno.readTextFile("${beside}/private.json");`,
    /^code cell 2, line 1: found a request for read access to .*private\.json.*allowed: to read lib/,
  ],
  "reads the committed outputs": [
    (root) => `await Deno.readTextFile("${root}/outputs/small/results/sum.json");`,
    /found a request for read access to .*outputs\/small\/results\/sum\.json/,
  ],
  "imports a committed output": [
    (root) =>
      `import sum from "${root}/outputs/small/results/sum.json" with { type: "json" };\nsum;`,
    /found imports of file:.*sum\.json; allowed: "reforest".*it was not run/,
  ],
  "imports a committed output by a name made up while it runs": [
    (root) =>
      `const place = ["${root}", "outputs/small/results/sum.json"].join("/");\n` +
      `await import(place, { with: { type: "json" } });`,
    /code cell 2, line 2: .*read access to/,
  ],
  "imports a committed output through a module in an address": [
    (root) =>
      `const place = "file://${root}/outputs/small/results/sum.json";\n` +
      "const code = `import x from \"${place}\" with { type: 'json' }; export default x;`;\n" +
      "const { default: sum } = await import(`data:application/javascript,${encodeURI(code)}`);\n" +
      'await Deno.writeTextFile(Deno.env.get("REFOREST_OUTPUT") + "/stolen", JSON.stringify(sum));',
    /^code cell 2, line \d: found a request for read access to ".*\/outputs\/small\/results\/sum\.json";/,
  ],
  "imports a committed output through a module that it writes": [
    (root) =>
      'const module = Deno.env.get("REFOREST_OUTPUT") + "/helper.ts";\n' +
      `const place = "file://${root}/outputs/small/results/sum.json";\n` +
      "await Deno.writeTextFile(module, `export { default } from \"${place}\" with { type: 'json' };`);\n" +
      "const { default: sum } = await import(module);\n" +
      'await Deno.writeTextFile(Deno.env.get("REFOREST_OUTPUT") + "/stolen", JSON.stringify(sum));',
    /^code cell 2, line \d: found a request for read access to ".*\/helper\.ts";/,
  ],
  "reads the data of another review": [
    (root) => `await Deno.readTextFile("${root}/data/other/rows.csv");`,
    /found a request for read access to ".*\/data\/other\/rows\.csv"/,
  ],
  "imports a module from elsewhere": [
    (_, beside) => `import x from "file://${beside}/private.json" with { type: "json" };\nx;`,
    /found imports of file:.*private\.json; allowed/,
  ],
  "imports from the network": [
    () => 'import "https://example.org/module.js";',
    /found imports of https:\/\/example\.org\/module\.js; allowed/,
  ],
  "imports from the network by a name made up while it runs": [
    () => 'await import(["https:", "", "example.org", "module.js"].join("/"));',
    /code cell 2, line 1: .*https:\/\/example\.org/,
  ],
  "imports from JSR": [
    () => 'import { join } from "jsr:@std/path";\njoin("a");',
    /found imports of jsr:@std\/path; allowed/,
  ],
  "imports a package that is not installed": [
    () => 'await import("npm:left-pad@1.3.0");',
    /Could not find a matching package for 'npm:left-pad@1\.3\.0'/,
  ],
  "writes outside of its folder": [
    (_, beside) => `await Deno.writeTextFile("${beside}/private.json", "overwritten");`,
    /found a request for write access to/,
  ],
  "changes the data": [
    (root) => `await Deno.writeTextFile("${root}/data/small/rows.csv", "n\\n9\\n");`,
    /found a request for write access to/,
  ],
  "makes a link to a file outside": [
    (_, beside) =>
      `await Deno.symlink("${beside}/private.json", Deno.env.get("REFOREST_OUTPUT") + "/link");`,
    /NotCapable: Deno\.symlink\(\) requires unscoped/,
  ],
  "makes a link by WASI, which Deno's permissions do not reach": [
    (_, beside) =>
      'const { WASI } = await import("node:wasi");\n' +
      'const folder = Deno.env.get("REFOREST_OUTPUT")!;\n' +
      'const wasi = new WASI({ version: "preview1", preopens: { "/": folder }, args: [], env: {} });\n' +
      "const { path_symlink: link } = (wasi.getImportObject() as any).wasi_snapshot_preview1;\n" +
      "const memory = new WebAssembly.Memory({ initial: 1 });\n" +
      "wasi.initialize({ exports: { memory, _initialize() {} } } as any);\n" +
      `const names = new TextEncoder().encode("${beside}link");\n` +
      "new Uint8Array(memory.buffer).set(names, 1000);\n" +
      "link(1000, names.length - 4, 3, 1000 + names.length - 4, 4);\n" +
      'const stolen = Deno.readTextFileSync(folder + "/link/private.json");\n' +
      'Deno.writeTextFileSync(folder + "/stolen", stolen);\n' +
      'Deno.writeTextFileSync(folder + "/link/private.json", "overwritten");',
    /failed to open preopen/,
  ],
  "asks a unix socket": [
    () => 'await Deno.connect({ transport: "unix", path: "/var/run/other.sock" });',
    /found a request for (?:read|net) access to ".*other\.sock"/,
  ],
  "asks for the address of a host": [
    () => 'await Deno.resolveDns("example.org", "A");',
    /found a request for net access/,
  ],
  "asks the network": [
    () => 'await fetch("http://example.org/");',
    /code cell 2, line 1: found a request for net access to "example\.org:80"/,
  ],
  "starts a program": [
    () => 'await new Deno.Command("/bin/echo", { args: ["hello"] }).output();',
    /found a request for run access to "\/bin\/echo"/,
  ],
  "reads the environment": [
    () => 'Deno.env.get("HOME");',
    /found a request for env access to "HOME"/,
  ],
  "starts a program by Node's names": [
    () =>
      'const { execFileSync } = await import("node:child_process");\nexecFileSync("/bin/echo");',
    /found a request for (?:run|env) access/,
  ],
  "kills the program that started it": [
    () => 'Deno.kill(Deno.ppid, "SIGTERM");',
    /found a request for run access/,
  ],
  "gives a worker more than it has": [
    () =>
      'const how = { type: "module", deno: { permissions: { net: true } } };\n' +
      'new Worker("data:application/javascript,", how as never);',
    /Unstable API 'Worker\.deno\.permissions'/,
  ],
  "lets a worker read for it": [
    (_, beside) =>
      'const { Worker } = await import("node:worker_threads");\n' +
      `const worker = new Worker('require("fs").readFileSync("${beside}/private.json")', { eval: true });\n` +
      'await new Promise((_, reject) => worker.on("error", reject));',
    /found a request for read access to ".*private\.json"/,
  ],
  "asks for permission": [
    () => 'await Deno.permissions.request({ name: "net" });\nawait fetch("http://example.org/");',
    /code cell 2, line 2: found a request for net access/,
  ],
  "ends before its end": [
    () => "Deno.exit(0);",
    /^code cell 2: found an end before the last cell; allowed: to run to the end/,
  ],
  "crashes": [() => "process.abort();", /^it ended badly, by SIG\w+, and said nothing$/],
  "leaves a rejection to nobody": [
    () =>
      'Promise.reject(new Error("nobody"));\nawait new Promise((done) => setTimeout(done, 50));',
    /^code cell 2, line 1: Error: nobody$/,
  ],
  "waits for what never comes": [
    () => "await new Promise(() => {});",
    /^code cell 2, line 1: Top-level await promise never resolved/,
  ],
  "writes the record of another step": [
    () =>
      'const steps = Deno.env.get("REFOREST_OUTPUT") + "/.steps";\nawait Deno.mkdir(steps);\n' +
      'await Deno.writeTextFile(steps + "/01-sum.json", "{}");',
    /^found \.steps\/01-sum\.json; allowed: a record of its own step, 02-hostile$/,
  ],
  "writes into the folder of another notebook": [
    () => 'await Deno.writeTextFile(Deno.env.get("REFOREST_OUTPUT") + "/../01-sum/stolen", "");',
    /found a request for write access to ".*01-sum\/stolen"/,
  ],
  "writes more than a disk holds": [
    () =>
      'const file = Deno.openSync(Deno.env.get("REFOREST_OUTPUT") + "/flood", ' +
      "{ create: true, write: true });\nfor (;;) file.writeSync(new Uint8Array(1e6));",
    /^found more than 64 MB written; allowed: 64 MB \(--disk\); it was stopped$/,
  ],
  "leaves a file that is larger than a disk": [
    () =>
      'const file = Deno.env.get("REFOREST_OUTPUT") + "/flood";\n' +
      "Deno.writeTextFileSync(file, '');\nDeno.truncateSync(file, 1e12);",
    /^found more than 64 MB written/,
  ],
  "stores more than a disk holds": [
    () =>
      'const store = await caches.open("flood");\nfor (let i = 0;; i++) {\n' +
      '  await store.put("http://flood/" + i, new Response("x".repeat(1e6)));\n}',
    /^found more than 64 MB written/,
  ],
  "prints without end": [
    () => 'for (;;) console.log("x".repeat(1e5));',
    /^found more than 64 MB of prints and displays; allowed: 64 MB; it was stopped$/,
  ],
  "loads native code": [
    (_, beside) => `Deno.dlopen("${beside}/private.json", {});`,
    /found a request for ffi access/,
  ],
  "asks the system for its user": [
    () => "Deno.uid();",
    /found a request for sys access to "uid"/,
  ],
};
