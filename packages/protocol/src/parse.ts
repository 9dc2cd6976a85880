// The door for documents from a file or a database. It stands apart, because it needs zod and a conversation does not.

export { parseProtocol } from './admit/parse'
export { protocolSchema } from './admit/schema'
