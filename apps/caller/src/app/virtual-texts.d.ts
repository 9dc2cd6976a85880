declare module 'virtual:texts' {
  type All = typeof import('./texts').messages['nl']
  export const texts: Record<'nl' | 'en', { readonly [Area in keyof All]: () => Promise<{ default: All[Area] }> }>
  export const personTexts: Record<'nl' | 'en', () => Promise<{ default: import('./changed-by').Changed<All> }>>
}
