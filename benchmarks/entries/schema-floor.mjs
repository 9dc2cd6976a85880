import f from '../systems/response/floor-slots.mjs'

globalThis.gib = f.make('rules')
