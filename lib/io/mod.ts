/**
 * Files, environment and Jupyter: the only part of the library that touches the machine.
 *
 * @module
 */
export { type Displayed, jupyterDisplay } from "./display.ts";
export { type DisplayTableChoices, table } from "./display_table.ts";
export { figureFile } from "./figure_file.ts";
export { type Frame, frame } from "./frame.ts";
export { frameRows } from "./frame_rows.ts";
export { groupCount } from "./group_count.ts";
export { listReviews } from "./list_reviews.ts";
export { loadReview } from "./load_review.ts";
export { manuscriptToDocx } from "./manuscript_to_docx.ts";
export { numbersToDocx } from "./numbers_to_docx.ts";
export { pivot, type PivotChoices } from "./pivot.ts";
export { readManuscripts } from "./read_manuscripts.ts";
export type { FigureFont } from "./font_of.ts";
export { readFont } from "./read_font.ts";
export { type PdfChoices, renderPdf } from "./render_pdf.ts";
export { type RasterChoices, renderPng } from "./render_png.ts";
export { renderTiff } from "./render_tiff.ts";
export { type ReviewFont, reviewFont } from "./review_font.ts";
export { type DrawnFigure, type From, openStep, type Step, type TableFormats } from "./step.ts";
export { tableToDocx } from "./table_to_docx.ts";
export { type DocxChoices, tablesToDocx } from "./tables_to_docx.ts";
export { type PageChoices, tablesToPage } from "./tables_to_page.ts";
