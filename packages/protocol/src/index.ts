export * from './answer'
export * from './conversation'
export * from './place'
export * from './protocol'
