// The doors for documents, calls and scenarios from a file or a database. They stand apart, because they need zod and a conversation does not.

export { answersFileSchema } from './admit/answers-schema'
export { parseProtocol } from './admit/parse'
export { parseScenarios } from './admit/parse-scenarios'
export { type ResponseRead, responseReader } from './admit/response-reader'
export { type CallRead, parseResponse, responseSchema } from './admit/response-schema'
export { scenarioFileSchema } from './admit/scenario-schema'
export { protocolSchema } from './admit/schema'
