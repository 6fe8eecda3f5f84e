/** README.md of a review to fill in: what to write first, and a line on each choice. */
export const templateReadme = `# A new review

1. \`studies.csv\`: one row a study. Other columns are declared in \`datapackage.json\`.
2. \`datapackage.json\`: title, description, sources, terms of use.
3. \`protocol.json\`: title, question, and the reasons for what the review does not have.
4. \`make REVIEW=<this folder>\` lists what is missing or wrong, with file and line, and runs the
   notebooks once nothing is.

## Choices of protocol.json

| choice | says |
|---|---|
| \`registration\` | "registered" with register, identifier and date, or "not registered" |
| \`warnings\` | sentences that a reader must be told every time |
| \`flow\` | \`records\`: the table of records; or \`reason\`: why there is none |
| \`extraction\` | pairs of extractions and their consensus; or \`reason\` |
| \`riskOfBias\` | table, tool and domains; or \`reason\` |
| \`design\` | "comparison" of two groups, "proportion", "single group" or "listing" |
| \`counts\`, \`values\` | the columns that effects are computed from: one of the two |
| \`measure\` | RR, OR, RD, MD, SMD, HR and others, by metafor's codes |
| \`zeroCells\`, \`increment\` | what is added where a cell is 0: 0.5 to studies with one ("only0") |
| \`pooling\` | "inverse-variance", "mantel-haenszel", "peto" or "none" |
| \`model\` | "random": effects differ between studies; "common": one effect in all |
| \`tau2\` | estimator of the variance between studies: REML, DL, PM and others |
| \`interval\` | "hartung-knapp-adhoc": t, never narrower than Wald's standard error allows |
| \`prediction\` | interval of the effect in a new study: "t" or "none" |
| \`headline\` | what a reader sees first: the pooled result, crude sums, or none |
| \`decision\` | what separates one conclusion from another, and \`why\` |

\`data/README.md\` explains tables, rules and the files beside them; the other folders of \`data/\` are
examples.
`;
