import { Model } from 'survey-core'
import { surveyJson } from '../workload/surveyjs.mjs'

globalThis.gib = new Model(surveyJson())
