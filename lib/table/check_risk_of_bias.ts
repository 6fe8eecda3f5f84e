import type { RiskOfBiasPlan } from "../analysis/risk_of_bias_plan.ts";
import { nearestName } from "./nearest_name.ts";
import type { PlacedFault } from "./placed_fault.ts";
import { columnFaults, type NamedTables, tableFaults } from "./protocol_names.ts";
import { quoteText } from "./quote_text.ts";
import { riskOfBiasToolOf, riskOfBiasTools } from "./risk_of_bias_tools.ts";
import type { RiskOfBiasTool } from "./tools/tool_types.ts";

const pointer = "/riskOfBias";

/** Checks the tool of a protocol, its domains and the columns that hold the judgements. */
export function checkRiskOfBias(named: NamedTables, plan: RiskOfBiasPlan): PlacedFault[] {
  const { table, studyId, domains, overall } = plan;
  const tool = riskOfBiasToolOf(plan.tool);
  const columns = (place: string, names: { readonly column: string; readonly reason: string }) =>
    (["column", "reason"] as const).flatMap((property) =>
      columnFaults(named, `${place}/${property}`, table, names[property])
    );
  return [
    ...tableFaults(named, `${pointer}/table`, table),
    ...columnFaults(named, `${pointer}/studyId`, table, studyId),
    ...(tool === null ? ownToolFaults(plan) : knownToolFaults(plan, tool)),
    ...domains.flatMap((domain, index) => columns(`${pointer}/domains/${index}`, domain)),
    ...(overall === undefined ? [] : columns(`${pointer}/overall`, overall)),
  ];
}

/** A tool of one's own says what its domains are; a misspelt code would escape all checks. */
function ownToolFaults({ tool, domains }: RiskOfBiasPlan): PlacedFault[] {
  const codes = riskOfBiasTools.map(({ code }) => code);
  const plain = (name: string) => name.toLowerCase().replace(/[^a-z0-9]/g, "");
  const meant = codes.find((code) => plain(code) === plain(tool));
  if (meant !== undefined) {
    return [{
      pointer: `${pointer}/tool`,
      found: quoteText(tool),
      allowed: `${codes.map(quoteText).join(", ")}, or a name of your own`,
      advice: `did you mean ${quoteText(meant)}?`,
    }];
  }
  return domains.flatMap(({ domain, title }, index) => [
    ...(domain === undefined ? [] : [{
      pointer: `${pointer}/domains/${index}/domain`,
      found: `${quoteText(domain)}, a domain of the tool ${quoteText(tool)}`,
      allowed: `codes of domains for the tools ${codes.map(quoteText).join(", ")}`,
      advice: "name one of these tools, or give the domain a title in place of the code",
    }]),
    ...(title !== undefined || domain !== undefined ? [] : [{
      pointer: `${pointer}/domains/${index}`,
      found: `no title for a domain of the tool ${quoteText(tool)}`,
      allowed: `a title; only ${codes.map(quoteText).join(", ")} bring their own`,
      advice: "add the title",
    }]),
  ]);
}

function knownToolFaults(plan: RiskOfBiasPlan, tool: RiskOfBiasTool): PlacedFault[] {
  const codes = tool.domains.map(({ code }) => code);
  const given = plan.domains.map(({ domain }) => domain);
  const absent = codes.filter((code) => !given.includes(code));
  const faults = given.flatMap((code, index): PlacedFault[] => {
    const place = `${pointer}/domains/${index}`;
    if (code === undefined) {
      return [{
        pointer: place,
        found: `no domain of ${tool.code}`,
        allowed: codes.map(quoteText).join(", "),
        advice: 'say in "domain" which one the column judges',
      }];
    }
    if (!codes.includes(code)) {
      const near = nearestName(code, codes);
      return [{
        pointer: `${place}/domain`,
        found: `the unknown domain ${quoteText(code)}`,
        allowed: `domains of ${tool.code}: ${codes.map(quoteText).join(", ")}`,
        advice: near === null ? "correct the code" : `did you mean ${quoteText(near)}?`,
      }];
    }
    return given.indexOf(code) === index ? [] : [{
      pointer: `${place}/domain`,
      found: `${quoteText(code)} a second time`,
      allowed: "each domain once",
      advice: "correct one of the two codes",
    }];
  });
  return [
    ...faults,
    // Where a code is wrong, the absent domain is likely the one that was meant.
    ...(absent.length === 0 || faults.length > 0 ? [] : [{
      pointer: `${pointer}/domains`,
      found: `no column for ${absent.map(quoteText).join(", ")}`,
      allowed: `every domain of ${tool.code}: ${codes.map(quoteText).join(", ")}`,
      advice: `add the domain, or name a tool of your own, such as "${tool.code}, in part"`,
    }]),
    ...(plan.overall !== undefined && "none" in tool.overall
      ? [{
        pointer: `${pointer}/overall`,
        found: `an overall judgement by ${tool.code}`,
        allowed: `none: ${tool.overall.none}`,
        advice: `remove it, or name a tool of your own, such as "${tool.code}, with an overall ` +
          'judgement of ours"',
      }]
      : []),
  ];
}
