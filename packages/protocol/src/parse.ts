// The door for documents from a file or a database. It stands apart, because it needs zod and a conversation does not.

export { parseProtocol } from './admit/parse'
export { parseScenarios } from './admit/parse-scenarios'
export { scenarioFileSchema } from './admit/scenario-schema'
export { protocolSchema } from './admit/schema'
