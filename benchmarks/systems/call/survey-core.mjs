// SurveyJS: visibleIf, calculatedValues, and a dynamic panel bound to the number of children.
import { Model } from 'survey-core'
import { version } from '../../harness/version.mjs'
import { group, surveyJson } from '../../workload/surveyjs.mjs'
export default {
  name: 'SurveyJS (survey-core)',
  kind: 'rival',
  version: version('survey-core'),
  notes: 'visibleIf, calculatedValues, a dynamic panel, getProgressInfo()',
  setup: () => JSON.stringify(surveyJson()),
  open(json) {
    const m = new Model(JSON.parse(json))
    const [load, capacity, balance] = m.calculatedValues
    return { m, kids: m.getQuestionByName(group.group), load, capacity, balance }
  },
  set(s, id, v) {
    s.m.setValue(id, v)
    if (id === group.countFrom) void s.kids.panels /* builds the rows, as showing the page would */
  },
  row(s, i, id, v) {
    s.kids.panels[i].getQuestionByName(id).value = v
  },
  read(s) {
    const p = s.m.getProgressInfo()
    return {
      visible: p.questionCount,
      answered: p.answeredQuestionCount,
      load: s.load.value,
      capacity: s.capacity.value,
      balance: s.balance.value,
    }
  },
  close: (s) => s.m.dispose(),
}
