const types: Readonly<Record<string, string>> = {
  csv: "text/csv",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  html: "text/html",
  ipynb: "application/x-ipynb+json",
  json: "application/json",
  md: "text/markdown",
  otf: "font/otf",
  pdf: "application/pdf",
  png: "image/png",
  svg: "image/svg+xml",
  tex: "application/x-tex",
  tiff: "image/tiff",
  ttf: "font/ttf",
  txt: "text/plain",
  yaml: "application/yaml",
  yml: "application/yaml",
};

/** Media type of a file by the end of its name. */
export function mediaType(path: string): string {
  return types[/\.([a-z]+)$/.exec(path.toLowerCase())?.[1] ?? ""] ?? "text/plain";
}
