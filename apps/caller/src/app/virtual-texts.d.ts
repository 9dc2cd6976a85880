declare module 'virtual:texts/nl' {
  const messages: typeof import('./texts').messages['nl']
  export default messages
}
declare module 'virtual:texts/en' {
  const messages: typeof import('./texts').messages['nl']
  export default messages
}
