export function typeCheck(program: string): {
  errors: { word: string; message: string }[]
  instantiations: number
  milliseconds: number
}
export function protocolOf(size: number): string
export function callOf(size: number): string
