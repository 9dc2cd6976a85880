/** Keeps the app on this device, and tells when a newer version lies ready. Changing is for who uses it to say. */
import { useSyncExternalStore } from 'react'

let ready: ServiceWorker | null = null
let started = false
const listeners = new Set<() => void>()
const everyHour = 60 * 60_000

/** A newer version lies ready and waits. */
export function useNewVersion(): boolean {
  return useSyncExternalStore(subscribe, () => ready !== null)
}

/** Puts the app on this device; in development nothing is kept. */
export function keepOnDevice(): void {
  if (started || !import.meta.env.PROD || !('serviceWorker' in navigator)) return
  started = true
  void navigator.serviceWorker.register('/sw.js').then(follow, () => undefined)
}

/** Takes the newer version and opens the page again. What was written is on the disk already. */
export function takeNewVersion(): void {
  if (!ready) return
  navigator.serviceWorker.addEventListener('controllerchange', () => window.location.reload(), { once: true })
  ready.postMessage({ type: 'SKIP_WAITING' })
}

function follow(registration: ServiceWorkerRegistration | undefined): void {
  if (!registration) return
  const look = () => {
    // The first version has nothing to wait for; without a controller this is the first.
    if (!registration.waiting || !navigator.serviceWorker.controller) return
    ready = registration.waiting
    for (const listener of listeners) listener()
  }
  look()
  registration.addEventListener('updatefound', () => registration.installing?.addEventListener('statechange', look))
  setInterval(() => void registration.update().catch(() => undefined), everyHour)
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
