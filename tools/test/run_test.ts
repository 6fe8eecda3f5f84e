import assert from "node:assert/strict";
import { withoutNetwork } from "./no_network.ts";
import { runCommand } from "./run_command.ts";
import { closingLine, one, total } from "./tally.ts";
import { wantedParts } from "./wanted_parts.ts";

Deno.test("closingLine: exactly `N passed, N failed`", () => {
  const sum = total([one(true), { passed: 3, failed: 1 }, one(false)]);
  assert.equal(closingLine(sum), "4 passed, 2 failed");
});

Deno.test("runCommand: a program that fails or does not exist has failed", async () => {
  const deno = Deno.execPath();
  assert.equal(await runCommand([deno, "eval", ""], "."), true);
  assert.equal(await runCommand([deno, "eval", "Deno.exit(3)"], "."), false);
  assert.equal(await runCommand(["no-such-program-of-reforest"], "."), false);
});

Deno.test("runCommand: shows the lines of a program as they are wanted, and its status stays", async () => {
  const lines: string[] = [];
  const keep = (line: string) => {
    lines.push(line);
    return "";
  };
  const code =
    'console.log("one\\ntwo"); Deno.stdout.writeSync(new TextEncoder().encode("end")); Deno.exit(1)';
  assert.equal(await runCommand([Deno.execPath(), "eval", code], ".", keep), false);
  assert.deepEqual(lines, ["one", "two", "end"]);
});

Deno.test("wantedParts: all parts by default, in their order, and only known ones", () => {
  const known = ["check", "unit", "notebooks"];
  assert.deepEqual(wantedParts([], known), { parts: known });
  assert.deepEqual(wantedParts(["--only", "unit", "--only=check"], known), {
    parts: ["check", "unit"],
  });
  for (const args of [["--only"], ["--only", "x"], ["--fast"], ["unit"]]) {
    const wanted = wantedParts(args, known);
    assert.ok("status" in wanted && wanted.status === 1, args.join(" "));
  }
});

Deno.test("withoutNetwork: no way out, and the loopback interface works", async () => {
  const prefix = await withoutNetwork();
  // Where namespaces are forbidden there is nothing to test; make test says so in its own words.
  if (prefix === null) return;
  const [program = "", ...args] = prefix;
  const run = async (code: string) =>
    await new Deno.Command(program, {
      args: [...args, Deno.execPath(), "eval", code],
      stderr: "null",
    }).output();
  // 192.0.2.1 is reserved for documentation (RFC 5737); without network it is refused at once.
  const out = await run('await Deno.connect({ hostname: "192.0.2.1", port: 9 })');
  assert.equal(out.success, false);
  const loopback = await run(`
    const listener = Deno.listen({ hostname: "127.0.0.1", port: 0 });
    const port = listener.addr.port;
    const [connection] = await Promise.all([Deno.connect({ hostname: "127.0.0.1", port }), listener.accept()]);
    Deno.exit(connection.remoteAddr.port === port ? 0 : 1);
  `);
  assert.equal(loopback.success, true);
});
