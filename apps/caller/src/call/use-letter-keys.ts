/** Whether letters do something in a card; kept on this device, for who speaks to the computer or types without looking. */
import { useSyncExternalStore } from 'react'

const name = 'gib-letter-keys'
const listeners = new Set<() => void>()

export function useLetterKeys(): [on: boolean, set: (on: boolean) => void] {
  return [useSyncExternalStore(subscribe, read), write]
}

function read(): boolean {
  try {
    return localStorage.getItem(name) !== 'off'
  } catch {
    return true
  }
}

function write(on: boolean): void {
  try {
    if (on) localStorage.removeItem(name)
    else localStorage.setItem(name, 'off')
  } catch {
    // Nothing may be kept here; then the letters stay on.
  }
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  window.addEventListener('storage', listener)
  return () => {
    listeners.delete(listener)
    window.removeEventListener('storage', listener)
  }
}
