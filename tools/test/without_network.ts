/**
 * Runs a command inside a network namespace that has nothing but its loopback interface, and fails
 * when there is a way out. Meant to be started by `unshare` (see no_network.ts):
 *
 *   unshare --net deno run -A tools/test/without_network.ts COMMAND [ARGUMENT...]
 */
import { raiseLoopback } from "./raise_loopback.ts";
import { runCommand } from "./run_command.ts";

raiseLoopback();
const others = Deno.networkInterfaces().filter(({ name }) => name !== "lo").map(({ name }) => name);
if (others.length > 0) {
  console.error(
    `without_network: found the interfaces ${others.join(", ")}; allowed: lo only; ` +
      "start it in a network namespace of its own (unshare --net)",
  );
  Deno.exit(1);
}
Deno.exit(await runCommand(Deno.args, Deno.cwd()) ? 0 : 1);
