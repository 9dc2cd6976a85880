import { checkCall } from '@gib/protocol'
import document from 'gib-document'

globalThis.gib = (answers, situation) => checkCall(document, answers, situation)
