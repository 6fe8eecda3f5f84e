import assert from "node:assert/strict";
import { join } from "node:path";
import { framePage, type FrameState } from "./frame_page.ts";
import { type PageServer, serveOutputs } from "./serve_outputs.ts";

const first: FrameState = { words: "first", failure: null, page: null, version: 0 };

async function served(use: (server: PageServer, folder: string) => Promise<void>): Promise<void> {
  const root = await Deno.makeTempDir({ prefix: "reforest-test-" });
  const folder = join(root, "outputs");
  const abort = new AbortController();
  try {
    await Deno.mkdir(join(folder, "x"), { recursive: true });
    await Deno.writeTextFile(join(folder, "x/a page.html"), "<p>as it is");
    await Deno.writeTextFile(join(root, "secret.txt"), "secret");
    await Deno.symlink(join(root, "secret.txt"), join(folder, "x/link.txt"));
    const server = serveOutputs(folder, 0, first, abort.signal);
    await use(server, folder);
    abort.abort();
    await server.ended;
  } finally {
    abort.abort();
    await Deno.remove(root, { recursive: true });
  }
}

Deno.test("serveOutputs: files as they are on disk, which no browser keeps", async () => {
  await served(async ({ address }, folder) => {
    const get = async () => {
      const response = await fetch(`${address}x/a%20page.html`);
      assert.equal(response.headers.get("content-type"), "text/html; charset=utf-8");
      assert.equal(response.headers.get("cache-control"), "no-store");
      return await response.text();
    };
    assert.equal(await get(), "<p>as it is");
    await Deno.writeTextFile(join(folder, "x/a page.html"), "<p>anew");
    assert.equal(await get(), "<p>anew");
    const around = await fetch(address);
    assert.equal(await around.text(), framePage);
  });
});

Deno.test("serveOutputs: nothing outside of the folder, and nothing for other names", async () => {
  await served(async ({ address }) => {
    const status = async (path: string, init: RequestInit = {}) => {
      const response = await fetch(address + path, init);
      await response.body?.cancel();
      return response.status;
    };
    for (const path of ["x/link.txt", "..%2Fsecret.txt", "x", "none", "%E0%A4%A"]) {
      assert.equal(await status(path), 404, path);
    }
    assert.equal(await status("", { method: "POST" }), 405);
    const { port } = new URL(address);
    using line = await Deno.connect({ hostname: "127.0.0.1", port: Number(port) });
    await line.write(new TextEncoder().encode("GET / HTTP/1.1\r\nhost: evil.example:80\r\n\r\n"));
    const answer = new Uint8Array(100);
    await line.read(answer);
    assert.match(new TextDecoder().decode(answer), /^HTTP\/1\.1 403 /);
  });
});

Deno.test("serveOutputs: every open page is told the state, and each one after it", async () => {
  await served(async ({ address, show }) => {
    const response = await fetch(`${address}.states`);
    assert.ok(response.body);
    const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
    const next = async () => (await reader.read()).value;
    assert.equal(await next(), `data: ${JSON.stringify(first)}\n\n`);
    show({ ...first, words: "line\nbreak", version: 1 });
    assert.equal(
      await next(),
      'data: {"words":"line\\nbreak","failure":null,"page":null,"version":1}\n\n',
    );
    await reader.cancel();
    show({ ...first, version: 2 });
  });
});

Deno.test("serveOutputs: takes another port where the usual one is taken", async () => {
  await served(async (one, folder) => {
    const abort = new AbortController();
    const port = Number(new URL(one.address).port);
    const other = serveOutputs(folder, port, first, abort.signal);
    assert.notEqual(other.address, one.address);
    await (await fetch(other.address)).body?.cancel();
    abort.abort();
    await other.ended;
  });
});
