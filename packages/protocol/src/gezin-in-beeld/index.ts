/** The protocol of JES Rijnland, and the calls of April 2020 that it was used for. */

// The figures of the article
export {
  type ArticleFigures,
  type ArticleMean,
  type ArticleReport,
  type ArticleShare,
  type ArticleWeek,
  articleReport,
} from './article-report'
// A file of calls
export { type CallFile, type FileRow, readCallRows } from './call-file'
export { type CallFileProblem, describeCallFileProblem, type Words } from './call-file-problem'
export { gezinInBeeld } from './protocol'
