import { Model } from 'survey-core'
import { version } from '../../harness/version.mjs'
import { surveyJson } from '../../workload/surveyjs.mjs'
// One model is kept and refilled; SurveyJS has no strict keys and silently clears or ignores what it does not expect.
export default {
  name: 'SurveyJS (survey-core)',
  kind: 'rival',
  version: version('survey-core'),
  notes: 'one reused Model: clear, data = answers, validate(false); no unknown-key or hidden-answer rejection',
  slow: true,
  make() {
    const m = new Model(surveyJson())
    return (r) => {
      m.clear()
      m.data = r.answers
      return m.validate(false)
    }
  },
}
