export { listedCatalogue, readListed } from './catalogue.ts';
export { findFiles, type Found, namedFiles } from './find.ts';
export { keptIn, readKept } from './kept.ts';
export { thisMachine } from './machine.ts';
export { reportMarkdown } from './markdown.ts';
export { type Checked, fails, reportJson } from './report.ts';
export { reportSarif } from './sarif.ts';
export { reportText } from './table.ts';
