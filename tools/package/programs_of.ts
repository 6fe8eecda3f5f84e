/** The programs of a page of Markdown: its blocks of code in a language, in their order. */
export function programsOf(markdown: string, language: string): string[] {
  const blocks = markdown.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm);
  return [...blocks].flatMap(([, name, code = ""]) => name === language ? [code] : []);
}
