import fhirpath from 'fhirpath'
import model from 'fhirpath/fhir-context/r4'
import { questionnaire } from '../workload/fhir.mjs'

globalThis.gib = [fhirpath.compile('item.count()', model), questionnaire()]
