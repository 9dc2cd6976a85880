/** The headers of every answer, errors and files too: what a page of ours may load, and who may show it. */
import type { MiddlewareHandler } from 'hono'
import { secureHeaders } from 'hono/secure-headers'

const self = ["'self'"]
const none = ["'none'"]

export function safeHeaders(isHttps: boolean): MiddlewareHandler {
  return secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: none,
      scriptSrc: self,
      styleSrc: self,
      imgSrc: [...self, 'data:'],
      fontSrc: self,
      connectSrc: self,
      manifestSrc: self,
      workerSrc: self,
      frameAncestors: none,
      baseUri: none,
      formAction: self,
    },
    referrerPolicy: 'no-referrer',
    xFrameOptions: 'DENY',
    crossOriginOpenerPolicy: 'same-origin',
    crossOriginResourcePolicy: 'same-origin',
    strictTransportSecurity: isHttps ? 'max-age=31536000' : false,
    permissionsPolicy: { camera: [], microphone: [], geolocation: [], payment: [] },
  })
}
