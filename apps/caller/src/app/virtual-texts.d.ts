declare module 'virtual:texts' {
  type All = typeof import('./texts').messages['nl']
  export const texts: Record<'nl' | 'en', { readonly [Area in keyof All]: () => Promise<{ default: All[Area] }> }>
  type Changes = import('./changed-by').Changed<All>
  export const personTexts: Record<
    'nl' | 'en',
    { readonly [Area in keyof All]?: () => Promise<{ default: NonNullable<Changes[Area]> }> }
  >
}
