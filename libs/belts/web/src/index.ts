export { beltsRoutes } from './belts.routes';
export { verifyRoutes } from './verify/verify.routes';
export { injectMyPath } from './path/inject-my-path';
export { MyPathDocument } from './path/my-path.graphql.gen';
export { needInWords } from './path/path-need';
export { listed, numbered, numberInWords, sentence } from './words/numbers';
export { requirementInWords, type RequirementInWords } from './words/requirement-words';
export { asBelt, type BeltOfPath, type MyPath, type PathModule, wayOf, waySentence } from './words/way';
