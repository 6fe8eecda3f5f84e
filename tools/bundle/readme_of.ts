import type { BundleAbout } from "./types.ts";

/** What a stranger reads first: what the bundle holds, how to check it and how to run it again. */
export function readmeOf({ review: name, title, manifest, cochrane, date }: BundleAbout): string {
  const left = cochrane.left.map((reason) => `- ${reason}`);
  return `# ${title}

A systematic review with everything that its numbers are computed from, and everything that was
computed (${date}). reforest ${manifest.libraryVersion}, Deno ${manifest.denoVersion}.

| place | what |
| --- | --- |
| \`data/${name}/\` | the tables, their dictionary, the protocol, and what people recorded |
| \`notebooks/\` | the notebooks, without outputs |
| \`outputs/${name}/notebooks/\` | the same notebooks, executed (\`.html\` for a browser) |
| \`outputs/${name}/\` | results, tables, figures, and \`manifest.json\` with the digest of each |
| \`lib/\`, \`page/\`, \`tools/\`, \`vendor/\`, \`deno.json\`, \`deno.lock\` | the library and the exact versions of its dependencies |
| \`cochrane/\` | the analyses as tables of a Cochrane data package |
| \`ro-crate-metadata.json\` | what is what, and which notebook made it from which files (RO-Crate 1.1) |
| \`codecheck.yml\` | what a CODECHECK has to make again |
| \`SHA256SUMS\` | the digest of every other file here |

## Check

\`\`\`sh
sha256sum -c SHA256SUMS --quiet && echo unchanged
\`\`\`

(\`shasum -a 256\` instead of \`sha256sum\` on a Mac.) \`make verify-bundle\` looks for files too many
as well, and holds data, code and outputs against the manifest of the run; like all that follows it
needs npm (or Deno ${manifest.denoVersion} on PATH) and, the first time, a network.

## Run again

\`\`\`sh
make REVIEW=${name} && sha256sum -c SHA256SUMS --quiet && echo reproduced
\`\`\`

All outputs are written again, with the same bytes. \`make verify REVIEW=${name}\` runs the notebooks
where they can read and write nothing else, and grades each output. The tests of the library are in
its repository and not here.
${
    left.length === 0
      ? ""
      : `\n## Not in \`cochrane/\`\n\nThe format has no words for these:\n\n${left.join("\n")}\n`
  }`;
}
