import assert from "node:assert/strict";
import { TransportFault } from "./transport_fault.ts";
import { decodeMessage, encodeRequest, signingKey } from "./wire.ts";

const request = { type: "execute_request", id: "one", session: "s" };

Deno.test("encodeRequest: what is sent is read back", async () => {
  const key = await signingKey("secret");
  const frames = await encodeRequest(key, request, { code: "τ²" });
  assert.deepEqual(await decodeMessage(key, frames), {
    type: "execute_request",
    id: "one",
    parentId: "",
    content: { code: "τ²" },
  });
});

Deno.test("encodeRequest: the signature is the HMAC with SHA-256 of the four parts", async () => {
  // RFC 4231, test case 2: key "Jefe", data "what do ya want for nothing?".
  const key = await signingKey("Jefe");
  const parts = ["what do ya ", "want ", "for ", "nothing?"].map((p) =>
    new TextEncoder().encode(p)
  );
  const signature = "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843";
  const frames = [
    new TextEncoder().encode("<IDS|MSG>"),
    new TextEncoder().encode(signature),
    ...parts,
  ];
  // The signature is accepted; the parts are no JSON.
  await assert.rejects(decodeMessage(key, frames), SyntaxError);
});

Deno.test("decodeMessage: a message that was changed on its way is refused", async () => {
  const key = await signingKey("secret");
  const frames = await encodeRequest(key, request, { code: "1" });
  const changed = [...frames.slice(0, -1), new TextEncoder().encode('{"code":"2"}')];
  await assert.rejects(decodeMessage(key, changed), TransportFault);
});

Deno.test("decodeMessage: frames without the delimiter are refused", async () => {
  const key = await signingKey("secret");
  await assert.rejects(decodeMessage(key, [new Uint8Array(3)]), TransportFault);
});
