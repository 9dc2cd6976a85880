import { openCall } from '@gib/protocol'
import document from 'gib-document'

globalThis.gib = openCall(document)
